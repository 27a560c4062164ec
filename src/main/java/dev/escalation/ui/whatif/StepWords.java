package dev.escalation.ui.whatif;

import dev.escalation.explain.whatif.TicketStep;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Steps as a person would say them. */
record StepWords(Texts texts) {
    String of(List<TicketStep> steps) {
        String all = steps.stream().map(this::of).collect(Collectors.joining(texts.get("whatif.step.and")));
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    private String of(TicketStep step) {
        return switch (step) {
            case TicketStep.Answer() -> texts.get("whatif.step.answer");
            case TicketStep.HandOver(String group) -> texts.get("whatif.step.handOver", group);
            case TicketStep.Assign(String agent) -> texts.get("whatif.step.assign", agent);
        };
    }
}
