package dev.escalation.ui.quality;

import dev.escalation.ui.text.Texts;
import java.util.regex.Pattern;

/** Reasons that differ only in lines and counts are one kind. */
final class RejectReason {
    private static final Pattern CELLS = Pattern.compile("\\d+ cells?, the header has \\d+");
    private static final Pattern OTHER_LINE = Pattern.compile("(, first on| of) line \\d+$");

    private RejectReason() {}

    static String kind(String reason, Texts texts) {
        return CELLS.matcher(reason).matches()
                ? texts.get("quality.reason.cells")
                : OTHER_LINE.matcher(reason).replaceFirst("");
    }

    static String sentence(String reason) {
        return reason.isEmpty() ? reason : Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
    }
}
