package dev.escalation.ingest;

/** A process log in XML, IEEE 1849. */
public record XesFormat(TextEncoding encoding) implements TextFormat {
    @Override
    public String describe() {
        return encoding.label() + ", process log in XML (XES)";
    }
}
