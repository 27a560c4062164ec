package dev.escalation.text;

import java.util.Locale;
import java.util.Set;

/** Endings that make the digits before them the name of a file. */
final class FileNames {
    private static final Set<String> ENDINGS = Set.of(
            "pdf", "png", "jpg", "jpeg", "gif", "csv", "txt", "log", "zip", "gz", "doc", "docx", "xls", "xlsx", "xml",
            "json", "msg", "eml", "wav", "bak", "sql", "dmp");
    private static final int LONGEST = 4;

    private FileNames() {}

    /** Whether a dot and an ending follow. */
    static boolean endsAt(String text, int end) {
        if (Ascii.at(text, end) != '.') {
            return false;
        }
        int last = end + 1;
        while (last < text.length() && last - end <= LONGEST + 1 && Ascii.isLetter(text.charAt(last))) {
            last++;
        }
        return ENDINGS.contains(text.substring(end + 1, last).toLowerCase(Locale.ROOT));
    }
}
