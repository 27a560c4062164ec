package dev.escalation.ui.text;

import java.util.Locale;

/** What tables and columns are called on the screen. A further column is called by its own name, made readable. */
public final class ColumnWords {
    private final Texts texts;

    public ColumnWords(Texts texts) {
        this.texts = texts;
    }

    /** @param id such as {@code ticket_events} */
    public String table(String id) {
        String key = "data.table." + id;
        return texts.has(key) ? texts.get(key) : readable(id);
    }

    /** @param canonical such as {@code created_at}, {@code attr.location} or {@code count.reassignments} */
    public String column(String canonical) {
        String key = "data.column." + canonical;
        return texts.has(key) ? texts.get(key) : readable(canonical);
    }

    private static String readable(String name) {
        String words = name.replaceFirst("^event\\.(.*)\\.\\d+$", "$1")
                .replaceFirst("^(attr|count|aside)\\.", "")
                .replace('_', ' ')
                .strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
