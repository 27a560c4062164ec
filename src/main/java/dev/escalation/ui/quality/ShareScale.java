package dev.escalation.ui.quality;

import dev.escalation.ui.text.Formats;
import java.util.List;

/** Where the bars of rejected shares end: the first round share that none exceeds. */
final class ShareScale {
    private static final double[] ENDS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1};

    private double end = ENDS[0];

    void fit(List<SummaryRow> rows) {
        double largest =
                rows.stream().mapToDouble(SummaryRow::rejectedShare).max().orElse(0);
        int i = 0;
        while (ENDS[i] < largest) {
            i++;
        }
        end = ENDS[i];
    }

    /** Length of a bar, 0 to 1. */
    double length(double share) {
        return share / end;
    }

    String label(Formats formats) {
        return formats.share(end, 0);
    }
}
