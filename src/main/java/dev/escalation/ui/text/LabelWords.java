package dev.escalation.ui.text;

import dev.escalation.data.LabelSource;
import java.util.stream.Collectors;

/** Where an outcome is read from, in words. */
public final class LabelWords {
    private final Texts texts;
    private final ColumnWords words;

    public LabelWords(Texts texts) {
        this.texts = texts;
        words = new ColumnWords(texts);
    }

    public String of(LabelSource source) {
        return switch (source) {
            case LabelSource.Flag flag -> texts.get("data.label.flag", words.column(flag.flagColumn()));
            case LabelSource.Rule rule ->
                rule.anyOf().stream().map(this::condition).collect(Collectors.joining(texts.get("data.label.or")));
        };
    }

    private String condition(LabelSource.Condition condition) {
        String event = texts.get("common.event." + condition.event().id());
        return condition.atLeast() == 1 ? event : texts.get("data.label.often", event, condition.atLeast());
    }
}
