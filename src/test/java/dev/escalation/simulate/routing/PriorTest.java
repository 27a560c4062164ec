package dev.escalation.simulate.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.simulate.routing.Prior.Group;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shrinkage worked out by hand. */
class PriorTest {
    private static Tally yes(int yes, int of) {
        Tally tally = new Tally();
        Collections.nCopies(yes, 1.0).forEach(tally::add);
        Collections.nCopies(of - yes, 0.0).forEach(tally::add);
        return tally;
    }

    /**
     * Two agents with four tickets each: 1, 1, 3, 3 h (mean 2) and 4, 4, 8, 8 h (mean 6); all have a mean of 4 h.
     * Within: (4 + 16) / 16 / 6 = 0.208333. Between: (4 · 0.5² + 4 · 0.5² − 0.208333) / (8 − 32 / 8) = 0.447917.
     * What is usual weighs 0.208333 / 0.447917 = 0.465116 tickets.
     */
    @Test
    void timesAreDrawnTowardsWhatIsUsual() {
        Tally fast = Tally.of(1, 1, 3, 3);
        TimePrior prior = TimePrior.of(List.of(new Group(List.of(fast, Tally.of(4, 4, 8, 8)))));
        assertThat(prior.within()).isCloseTo(0.208333, within(1e-6));
        assertThat(prior.between()).isCloseTo(0.447917, within(1e-6));
        assertThat(prior.strength()).isCloseTo(0.465116, within(1e-6));
        // (0.465116 · 4 + 8) / (0.465116 + 4)
        assertThat(prior.of(4, fast).value()).isCloseTo(2.208333, within(1e-6));
        // one ticket of 1 h says less: (0.465116 · 4 + 1) / 1.465116
        assertThat(prior.of(4, Tally.of(1)).value()).isCloseTo(1.952381, within(1e-6));
        assertThat(prior.of(4, new Tally()).value()).isCloseTo(4, within(1e-9));
    }

    /**
     * With as much variance within as of exponential times the posterior is that of gamma-Poisson: rates with a mean
     * squared coefficient of variation of the means of 1 have a shape of 3; 3 tickets in 12 h at a usual 2 h per ticket
     * give a gamma of shape 3 + 3 · 2 = 9 and rate 2 · 2 + 12 · 2 = 28. Quantiles of a chi-square with 18 degrees by its
     * table: 8.2307 and 31.5264, so 28 · 2 / 31.5264 and 28 · 2 / 8.2307.
     */
    @Test
    void theRangeIsOfAnInverseGamma() {
        Estimate estimate = new TimePrior(1, 1).of(2, Tally.of(2, 4, 6));
        assertThat(estimate.value()).isCloseTo(28.0 / 8, within(1e-9));
        assertThat(estimate.low()).isCloseTo(56 / 31.5264, within(1e-4));
        assertThat(estimate.high()).isCloseTo(56 / 8.2307, within(1e-3));
    }

    /** The same times of all: nothing tells that agents differ, so each is taken to be as usual. */
    @Test
    void agentsWhoDifferByChanceAreAsUsual() {
        Tally one = Tally.of(1, 2, 3, 6);
        TimePrior prior = TimePrior.of(List.of(new Group(List.of(one, Tally.of(6, 3, 2, 1)))));
        assertThat(prior.between()).isZero();
        assertThat(prior.of(3, one)).isEqualTo(new Estimate(3, 3, 3));
    }

    /**
     * 10 of 100 and 30 of 100 with an average of 0.2: Σ n (p − 0.2)² / 0.16 = 12.5, less 1 is 11.5; the weight is
     * 200 − 100 − 1 = 99. Two tickets of one agent are alike by 0.116162, so what is usual weighs 7.608696 tickets.
     */
    @Test
    void sharesAreDrawnTowardsWhatIsUsual() {
        Tally rare = yes(10, 100);
        SharePrior prior = SharePrior.of(List.of(new Group(List.of(rare, yes(30, 100)))));
        assertThat(prior.strength()).isCloseTo(7.608696, within(1e-6));
        // (7.608696 · 0.2 + 10) / 107.608696
        assertThat(prior.of(0.2, rare).value()).isCloseTo(0.107071, within(1e-6));
        assertThat(prior.of(0.2, new Tally()).value()).isCloseTo(0.2, within(1e-9));
    }

    /** Beta(1, 3): the share below which 2.5 % lie solves 1 − (1 − x)³ = 0.025. */
    @Test
    void theRangeIsOfABeta() {
        Estimate estimate = new SharePrior(2).of(0.5, yes(0, 2));
        assertThat(estimate.value()).isCloseTo(0.25, within(1e-9));
        assertThat(estimate.low()).isCloseTo(1 - Math.cbrt(0.975), within(1e-9));
        assertThat(estimate.high()).isCloseTo(1 - Math.cbrt(0.025), within(1e-9));
    }

    @Test
    void sharesThatDifferByChanceAreAsUsual() {
        SharePrior prior = SharePrior.of(List.of(new Group(List.of(yes(20, 100), yes(22, 100)))));
        assertThat(prior.of(0.21, yes(20, 100))).isEqualTo(new Estimate(0.21, 0.21, 0.21));
        assertThat(SharePrior.of(List.of(new Group(List.of(yes(0, 5)))))
                        .of(0, yes(0, 5))
                        .value())
                .isZero();
    }
}
