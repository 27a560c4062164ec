package dev.escalation.text.tone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a phrase is a sign of. */
public enum PhraseGroup {
    /** The customer cannot wait. */
    URGENCY,
    /** The customer asks for, or announces, somebody higher up. */
    ESCALATION,
    /** Work, money or data are at stake. */
    BUSINESS_IMPACT,
    /** The customer may leave. */
    CHURN,
    /** Lawyers, authorities, contracts. */
    LEGAL,
    /** The customer names a bad mood. */
    SENTIMENT;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** As written to files: {@code business_impact}. */
    public String id() {
        return id;
    }

    static Optional<PhraseGroup> of(String id) {
        return Arrays.stream(values()).filter(group -> group.id.equals(id)).findFirst();
    }

    static String ids() {
        return Arrays.stream(values()).map(PhraseGroup::id).collect(Collectors.joining(", "));
    }
}
