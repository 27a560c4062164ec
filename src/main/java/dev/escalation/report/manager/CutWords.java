package dev.escalation.report.manager;

import dev.escalation.features.CutCheck;
import dev.escalation.report.document.Say;

/** In words, whether the features see the future. */
record CutWords(CutCheck cut) {
    boolean holds() {
        return cut.holds();
    }

    String sentence() {
        String scores = Say.counted(cut.rowsCompared(), "score", "scores");
        return holds()
                ? "Nothing of the future is used: with everything after a moment taken away, the facts of " + scores
                        + " before it were computed again, and all of them came out the same."
                : "Something of the future is used. With everything after a moment taken away, facts before it come out "
                        + "differently, such as: " + cut.differences().getFirst() + ".";
    }
}
