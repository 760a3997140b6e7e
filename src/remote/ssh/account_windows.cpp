// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/account_windows.h"

#include <aclapi.h>
#include <sddl.h>

#include <vector>

namespace domcero::win {

namespace {

std::wstring text(PSID sid)
{
    wchar_t *written = nullptr;
    if (!::ConvertSidToStringSidW(sid, &written))
        return {};
    std::wstring result(written);
    ::LocalFree(written);
    return result;
}

} // namespace

std::wstring currentUser()
{
    HANDLE opened = nullptr;
    if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &opened))
        return {};
    const Handle token(opened);
    DWORD size = 0;
    ::GetTokenInformation(opened, TokenUser, nullptr, 0, &size);
    std::vector<unsigned char> user(size);
    if (size == 0 || !::GetTokenInformation(opened, TokenUser, user.data(), size, &size))
        return {};
    return text(reinterpret_cast<const TOKEN_USER *>(user.data())->User.Sid);
}

std::wstring ownerOf(HANDLE object)
{
    PSID owner = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (::GetSecurityInfo(object, SE_KERNEL_OBJECT, OWNER_SECURITY_INFORMATION, &owner, nullptr, nullptr,
                          nullptr, &descriptor) != ERROR_SUCCESS)
        return {};
    std::wstring result = owner == nullptr ? std::wstring() : text(owner);
    ::LocalFree(descriptor);
    return result;
}

} // namespace domcero::win
