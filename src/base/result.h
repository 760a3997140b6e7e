// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace domcero {

template <typename T>
class Result;

namespace detail {
template <typename T>
struct IsResult : std::false_type
{
};
template <typename T>
struct IsResult<Result<T>> : std::true_type
{
};
} // namespace detail

// Either a T or an Error. std::expected needs C++23 and lacks the chaining part in GCC 12.
// value() on an error, or error() on a value, is a defect of the caller and asserts.
template <typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;
    Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_data.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const &
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_data);
    }
    T &value() &
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_data);
    }
    T &&value() &&
    {
        Q_ASSERT(ok());
        return std::move(*std::get_if<0>(&m_data));
    }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    T valueOr(T other) const & { return ok() ? value() : std::move(other); }

    const Error &error() const &
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_data);
    }
    Error &error() &
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_data);
    }

    // Result<U> from a function T -> U.
    template <typename F>
    auto map(F &&f) const -> Result<std::invoke_result_t<F, const T &>>
    {
        if (!ok())
            return error();
        return std::forward<F>(f)(value());
    }
    // The function's own Result<U>, or this error.
    template <typename F>
    auto andThen(F &&f) const -> std::invoke_result_t<F, const T &>
    {
        static_assert(detail::IsResult<std::invoke_result_t<F, const T &>>::value);
        if (!ok())
            return error();
        return std::forward<F>(f)(value());
    }

private:
    std::variant<T, Error> m_data;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    using Value = void;
    Result() = default;
    Result(Error error) : m_error(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_error.index() == 0; }
    explicit operator bool() const { return ok(); }
    const Error &error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_error);
    }
    Error &error()
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_error);
    }

    template <typename F>
    auto andThen(F &&f) const -> std::invoke_result_t<F>
    {
        if (!ok())
            return error();
        return std::forward<F>(f)();
    }

private:
    std::variant<std::monostate, Error> m_error;
};

} // namespace domcero
