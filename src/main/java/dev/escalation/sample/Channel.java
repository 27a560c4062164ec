package dev.escalation.sample;

import java.util.List;

/** How a ticket came in; who is short-tempered rather takes the phone. */
enum Channel {
    EMAIL(0.45, 0.22),
    WEB(0.35, 0.15),
    CHAT(0.14, 0.10),
    PHONE(0.06, 0.53);

    static final List<Channel> ALL = List.of(values());

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
