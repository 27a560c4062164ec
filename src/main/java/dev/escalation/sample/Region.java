package dev.escalation.sample;

/** Where a customer is, with the hours from UTC that its day follows. */
enum Region {
    NORTH_AMERICA("North America", -6, 0.36),
    EUROPE("Europe", 1, 0.32),
    ASIA_PACIFIC("Asia Pacific", 8, 0.18),
    LATIN_AMERICA("Latin America", -3, 0.09),
    MIDDLE_EAST("Middle East", 3, 0.05);

    final String label;
    final WorkCalendar day;
    final double share;

    Region(String label, int zoneHours, double share) {
        this.label = label;
        this.day = new WorkCalendar(zoneHours * 60, 8 * 60, 21 * 60, 0b1111111);
        this.share = share;
    }
}
