package dev.escalation.sample;

import java.util.List;

/** What a ticket is about: where it belongs, how dangerous and how hard it is. */
enum Category {
    HOW_TO("How-to", Group.SERVICE_DESK, 0.16, -0.9, 0.75),
    ACCESS("Access", Group.ACCOUNTS, 0.16, -0.4, 0.70),
    BILLING("Billing", Group.BILLING, 0.14, 0.1, 0.90),
    BUG("Bug", Group.APPLICATIONS, 0.15, 0.2, 1.20),
    PERFORMANCE("Performance", Group.APPLICATIONS, 0.09, 0.3, 1.25),
    NETWORK("Network", Group.NETWORK, 0.09, 0.1, 1.00),
    HARDWARE("Hardware", Group.HARDWARE, 0.06, -0.2, 1.15),
    INTEGRATION("Integration", Group.INTEGRATIONS, 0.07, 0.3, 1.30),
    DATA("Data", Group.DATA_PLATFORM, 0.05, 0.8, 1.30),
    OUTAGE("Outage", Group.NETWORK, 0.03, 1.2, 0.80);

    static final List<Category> ALL = List.of(values());

    final String label;
    final Group home;
    final double share;
    final double score;
    /** Mean of the ticket's difficulty, which stretches every wait and lowers the chance that a step solves it. */
    final double difficulty;

    Category(String label, Group home, double share, double score, double difficulty) {
        this.label = label;
        this.home = home;
        this.share = share;
        this.score = score;
        this.difficulty = difficulty;
    }
}
