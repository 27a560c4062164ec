package dev.escalation.ui.wording;

import dev.escalation.app.wording.Worded;
import dev.escalation.ui.text.Texts;
import java.util.stream.Collectors;

/** Who wrote a text, in words. */
final class WordedWords {
    private WordedWords() {}

    /** @param model its name */
    static String origin(Worded worded, String model, Texts texts) {
        return switch (worded.source()) {
            case LANGUAGE_MODEL -> texts.get("wording.by.model", model);
            case LANGUAGE_MODEL_AND_TEMPLATE ->
                worded.refused().isEmpty()
                        ? texts.get("wording.by.both.leftOut", model)
                        : texts.get("wording.by.both", model, worded.refused().size());
            case TEMPLATE ->
                worded.failure()
                        .map(texts::why)
                        .map(why -> texts.get("wording.by.template.failed", model, why))
                        .orElseGet(() -> texts.get("wording.by.template.refused", model));
        };
    }

    /** The sentences that are not shown, each with what speaks against it; empty if there are none. */
    static String refused(Worded worded, Texts texts) {
        return worded.refused().stream()
                .map(refusal -> texts.get("wording.refused", refusal.claim().text(), refusal.why()))
                .collect(Collectors.joining("\n"));
    }
}
