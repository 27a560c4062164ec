package dev.escalation.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What sample to make. Customers and agents grow with the tickets; the period is always {@value #WEEKS} weeks.
 *
 * @param tickets tickets that arrive in the period, {@value #MIN_TICKETS} to {@value #MAX_TICKETS}; default 6000
 * @param seed any number; the same seed gives the same bytes; default 7
 * @param lastDay the last day of the period, UTC, from 1970-07-01 on; default 2026-06-30
 */
public record SampleOptions(int tickets, long seed, LocalDate lastDay) {
    static final int WEEKS = 26;
    static final int MIN_TICKETS = 100;
    static final int MAX_TICKETS = 10_000_000;

    /** 6,000 tickets, seed 7, 26 weeks up to and with 2026-06-30. */
    public static final SampleOptions DEFAULT = new SampleOptions(6_000, 7, LocalDate.of(2026, 6, 30));

    public SampleOptions {
        if (tickets < MIN_TICKETS || tickets > MAX_TICKETS) {
            throw new IllegalArgumentException(
                    "tickets must be " + MIN_TICKETS + " to " + MAX_TICKETS + ", not " + tickets);
        }
        if (lastDay.isBefore(LocalDate.of(1970, 7, 1)) || lastDay.isAfter(LocalDate.of(9000, 1, 1))) {
            throw new IllegalArgumentException("last day must be 1970-07-01 to 9000-01-01, not " + lastDay);
        }
    }

    public SampleOptions withTickets(int newTickets) {
        return new SampleOptions(newTickets, seed, lastDay);
    }

    public SampleOptions withSeed(long newSeed) {
        return new SampleOptions(tickets, newSeed, lastDay);
    }

    /** First instant of the period. */
    long startSecond() {
        return lastDay.plusDays(1)
                .minusWeeks(WEEKS)
                .atStartOfDay(ZoneOffset.UTC)
                .toEpochSecond();
    }

    /** The data's last moment, one second before midnight of the last day. */
    long lastSecond() {
        return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() - 1;
    }
}
