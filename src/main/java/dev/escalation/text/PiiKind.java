package dev.escalation.text;

/** Kinds of personal data that are masked. */
public enum PiiKind {
    EMAIL,
    PHONE,
    IP,
    CARD,
    IBAN,
    SSN,
    URL;

    private final String placeholder = "<" + name() + ">";

    /** What stands in the place of masked text: {@code <EMAIL>}. */
    public String placeholder() {
        return placeholder;
    }
}
