package dev.escalation.sample;

/** How a ticket came in; who is short-tempered rather takes the phone. */
enum Channel {
    EMAIL(0.44, 0.22),
    WEB(0.34, 0.14),
    CHAT(0.14, 0.12),
    PHONE(0.08, 0.52);

    final double calmShare;
    final double hotShare;

    Channel(double calmShare, double hotShare) {
        this.calmShare = calmShare;
        this.hotShare = hotShare;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
