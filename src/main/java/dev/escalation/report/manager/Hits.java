package dev.escalation.report.manager;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.report.document.Say;

/** Precision and recall in words of a hundred tickets. */
record Hits(Evaluation test, OutcomeTalk talk) {
    /** {@code Of 100 tickets that it flags, about 76 escalate (71–80); of 100 that do, it finds about 68 (63–73).} */
    String sentence() {
        if (test.confusion().alerted() == 0) {
            return "At its alert line it flags no ticket of the test, so it finds none that " + talk.verbs() + ".";
        }
        return "Of 100 tickets that it flags, about " + of(test.precision()) + " " + talk.verbs()
                + range(test.precision())
                + ". Of 100 tickets that " + talk.verbs() + ", it finds about " + of(test.recall())
                + range(test.recall()) + ".";
    }

    /** How many of a hundred tickets have the outcome whatever is done. */
    String byChance() {
        return Say.ofHundred(test.positives() / (double) test.rows());
    }

    static String of(BootstrapInterval share) {
        return Say.ofHundred(share.value());
    }

    /** The 95 % interval in brackets; empty if there is none. */
    static String range(BootstrapInterval share) {
        return Double.isFinite(share.low()) && Double.isFinite(share.high())
                ? " (" + Say.ofHundred(share.low(), share.high()) + ")"
                : "";
    }
}
