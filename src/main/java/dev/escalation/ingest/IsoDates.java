package dev.escalation.ingest;

/** Dates that mean the same everywhere: year first, then month and day; a time, a fraction and an offset may follow. */
final class IsoDates {
    private IsoDates() {}

    /** {@code 2026-03-04}, {@code 2026/3/4 9:05}, {@code 2026-03-04T09:05:06.123+02:00} and what lies between. */
    static boolean read(char[] chars, int start, int end, DateFields fields) {
        fields.reset();
        if (end - start < 8) {
            return false;
        }
        fields.year = number(chars, start, start + 4);
        char separator = chars[start + 4];
        if (fields.year < 0 || (separator != '-' && separator != '/')) {
            return false;
        }
        int monthEnd = digitsEnd(chars, start + 5, end);
        fields.month = number(chars, start + 5, monthEnd);
        if (fields.month < 0 || monthEnd >= end || chars[monthEnd] != separator) {
            return false;
        }
        int dayEnd = digitsEnd(chars, monthEnd + 1, end);
        fields.day = number(chars, monthEnd + 1, dayEnd);
        return fields.day >= 0 && (dayEnd == end || readTime(chars, dayEnd, end, fields));
    }

    private static boolean readTime(char[] chars, int at, int end, DateFields fields) {
        if (chars[at] != 'T' && chars[at] != ' ') {
            return false;
        }
        int hourEnd = digitsEnd(chars, at + 1, end);
        fields.hour = number(chars, at + 1, hourEnd);
        if (fields.hour < 0 || hourEnd + 3 > end || chars[hourEnd] != ':') {
            return false;
        }
        fields.minute = number(chars, hourEnd + 1, hourEnd + 3);
        int next = hourEnd + 3;
        if (next < end && chars[next] == ':') {
            if (next + 3 > end) {
                return false;
            }
            fields.second = number(chars, next + 1, next + 3);
            next += 3;
            if (next < end && (chars[next] == '.' || chars[next] == ',')) {
                next = DatePattern.readFraction(chars, next + 1, end, fields);
            }
        }
        return fields.minute >= 0 && fields.second >= 0 && next >= 0 && readZone(chars, next, end, fields);
    }

    private static boolean readZone(char[] chars, int at, int end, DateFields fields) {
        int from = at < end && chars[at] == ' ' ? at + 1 : at;
        if (from == end) {
            return from == at;
        }
        if (end - from == 3 && chars[from] == 'U' && chars[from + 1] == 'T' && chars[from + 2] == 'C') {
            fields.offsetSeconds = 0;
            return true;
        }
        return readOffset(chars, from, end, fields) == end;
    }

    /** {@code Z}, {@code +02}, {@code +0200} or {@code +02:00}; the end of it, or -1. */
    static int readOffset(char[] chars, int at, int end, DateFields fields) {
        if (at >= end) {
            return -1;
        }
        if (chars[at] == 'Z' || chars[at] == 'z') {
            fields.offsetSeconds = 0;
            return at + 1;
        }
        int hours = at + 3 <= end ? number(chars, at + 1, at + 3) : -1;
        if ((chars[at] != '+' && chars[at] != '-') || hours < 0 || hours > 18) {
            return -1;
        }
        int next = at + 3;
        int minutes = 0;
        if (next < end && (chars[next] == ':' || DatePattern.isDigit(chars[next]))) {
            int digits = chars[next] == ':' ? next + 1 : next;
            minutes = digits + 2 <= end ? number(chars, digits, digits + 2) : -1;
            next = digits + 2;
        }
        if (minutes < 0 || minutes > 59) {
            return -1;
        }
        int seconds = hours * 3600 + minutes * 60;
        fields.offsetSeconds = chars[at] == '-' ? -seconds : seconds;
        return next;
    }

    /** One or two digits. */
    private static int digitsEnd(char[] chars, int at, int end) {
        return at + 1 < end && DatePattern.isDigit(chars[at + 1]) ? at + 2 : Math.min(at + 1, end);
    }

    /** The number that the digits of a range make, -1 if one is no digit or there is none. */
    private static int number(char[] chars, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return start < end ? value : -1;
    }
}
