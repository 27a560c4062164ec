package dev.escalation.ui.quality;

import dev.escalation.etl.RepairExample;
import dev.escalation.ui.text.Texts;
import java.util.regex.Pattern;

/** Before and after of a repair, with the place in sight that differs. */
record SampleWords(Texts texts, int longest) {
    private static final int LEAD_IN = 8;
    /** Shown as dots: nobody sees what was trimmed. */
    private static final Pattern BLANKS_AROUND = Pattern.compile("^\\s+|\\s+$");

    String before(RepairExample example) {
        return shown(example.before(), from(example));
    }

    String after(RepairExample example) {
        return shown(example.after(), from(example));
    }

    /** In one line; of masked text one side, as both are masked. */
    String fromTo(RepairExample example) {
        return example.before().equals(example.after())
                ? after(example)
                : texts.get("quality.repairs.fromTo", before(example), after(example));
    }

    private int from(RepairExample example) {
        int place = example.before().equals(example.after())
                ? example.after().indexOf('<')
                : sameStart(example.before(), example.after());
        return place > LEAD_IN * 2 ? place - LEAD_IN : 0;
    }

    private static int sameStart(String before, String after) {
        int same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return same;
    }

    private String shown(String value, int from) {
        if (value.isEmpty()) {
            return texts.get("quality.repairs.missing");
        }
        String part = BLANKS_AROUND
                .matcher(value.substring(Math.min(from, value.length())))
                .replaceAll(blanks -> "·".repeat(blanks.group().length()));
        String rest = ((from > 0 ? "…" : "") + part).replaceAll("\\s+", " ");
        return rest.length() > longest ? rest.substring(0, longest) + "…" : rest;
    }
}
