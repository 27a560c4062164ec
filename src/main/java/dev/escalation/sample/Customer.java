package dev.escalation.sample;

/**
 * Somebody who opens tickets.
 *
 * @param hot whether the customer is short-tempered; never written to the data
 * @param temper what the customer's nature adds to the hazard's score
 * @param product index of the product most of the tickets are about
 */
record Customer(
        int index, String name, String email, Region region, Tier tier, boolean hot, double temper, int product) {
    String id() {
        return "C" + CsvOutput.padded(index + 1, 6);
    }
}
