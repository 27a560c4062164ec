package dev.escalation.app.wording;

import dev.escalation.explain.sentence.CheckedText;
import dev.escalation.llm.ChatException;
import java.util.List;
import java.util.Optional;

/**
 * Why a ticket has its risk, in sentences that are true.
 *
 * @param text to be shown
 * @param checked what became of a model's sentences; empty if none came
 * @param failure why none came; empty if they did
 */
public record Worded(String text, Optional<CheckedText> checked, Optional<ChatException> failure) {
    /** Who wrote the text. */
    public enum Source {
        TEMPLATE,
        LANGUAGE_MODEL,
        LANGUAGE_MODEL_AND_TEMPLATE
    }

    static Worded of(CheckedText checked, String template) {
        return new Worded(checked.told() == 0 ? template : checked.text(), Optional.of(checked), Optional.empty());
    }

    /** No answer came. */
    public static Worded failed(ChatException failure, String template) {
        return new Worded(template, Optional.empty(), Optional.of(failure));
    }

    public Source source() {
        int told = checked.map(CheckedText::told).orElse(0);
        if (told == 0) {
            return Source.TEMPLATE;
        }
        return checked.filter(CheckedText::isAllTheirs).isPresent()
                ? Source.LANGUAGE_MODEL
                : Source.LANGUAGE_MODEL_AND_TEMPLATE;
    }

    /** The sentences that are not shown. */
    public List<CheckedText.Refusal> refused() {
        return checked.map(CheckedText::refused).orElse(List.of());
    }
}
