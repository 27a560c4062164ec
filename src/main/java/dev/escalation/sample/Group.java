package dev.escalation.sample;

import java.util.List;

/** A queue of the desk. */
enum Group {
    SERVICE_DESK("Service Desk", "Customer Care", 0.20),
    BILLING("Billing", "Finance Operations", 0.12),
    ACCOUNTS("Accounts", "Customer Care", 0.12),
    NETWORK("Network", "Infrastructure", 0.12),
    APPLICATIONS("Applications", "Product Support", 0.16),
    HARDWARE("Hardware", "Infrastructure", 0.08),
    INTEGRATIONS("Integrations", "Product Support", 0.10),
    DATA_PLATFORM("Data Platform", "Infrastructure", 0.10);

    static final List<Group> ALL = List.of(values());

    final String label;
    final String department;
    /** Share of the agents. */
    final double agentShare;

    Group(String label, String department, double agentShare) {
        this.label = label;
        this.department = department;
        this.agentShare = agentShare;
    }
}
