package dev.escalation.sample;

import java.util.List;

/** Where a customer is, with the hours from UTC that its day follows. */
enum Region {
    NORTH_AMERICA("North America", -6, 0.36),
    EUROPE("Europe", 1, 0.32),
    ASIA_PACIFIC("Asia Pacific", 8, 0.18),
    LATIN_AMERICA("Latin America", -3, 0.09),
    MIDDLE_EAST("Middle East", 3, 0.05);

    static final List<Region> ALL = List.of(values());

    final String label;
    final int zoneHours;
    final double share;

    Region(String label, int zoneHours, double share) {
        this.label = label;
        this.zoneHours = zoneHours;
        this.share = share;
    }

    /** When customers write: from morning to evening, on all days. */
    WorkCalendar day() {
        return new WorkCalendar(zoneHours * 60, 8 * 60, 21 * 60, 0b1111111);
    }
}
