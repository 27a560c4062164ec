package dev.escalation.app;

import dev.escalation.analysis.Driver;
import dev.escalation.analysis.Drivers;
import dev.escalation.analysis.Excess;
import dev.escalation.analysis.OutcomeCost;
import dev.escalation.analysis.Periods;
import dev.escalation.analysis.Share;
import dev.escalation.chart.Interval;
import dev.escalation.data.Instants;
import dev.escalation.report.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What drives an outcome as a CSV file, one row per level, each with what it stands on.
 *
 * @param cost of one outcome; its columns are empty while it is not known
 */
public record DriversFile(Drivers drivers, OutcomeCost cost) {
    private static final List<String> LEVEL = List.of(
            "column",
            "value",
            "values_pooled",
            "decided",
            "undecided",
            "outcomes",
            "share",
            "share_low",
            "share_high",
            "share_elsewhere",
            "share_elsewhere_same_priorities");
    private static final List<String> EXCESS = List.of(
            "beyond_expected",
            "beyond_low",
            "beyond_high",
            "without_priority",
            "without_priority_low",
            "without_priority_high",
            "not_comparable",
            "p_value",
            "false_discovery_rate",
            "finding",
            "cost",
            "cost_low",
            "cost_high",
            "currency");
    private static final List<String> TREND = List.of("trend", "trend_p_value", "trend_false_discovery_rate");
    private static final List<String> BASIS = List.of("values_as_of", "snapshot", "as_of", "outcome", "outcome_source");

    /** @param shown levels in this order */
    public void write(List<Driver> shown, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, header())) {
            for (Driver driver : shown) {
                level(csv, driver);
                excess(csv, driver);
                trend(csv, driver);
                basis(csv, driver);
                csv.endRow();
            }
        }
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(LEVEL);
        header.addAll(EXCESS);
        header.addAll(TREND);
        Periods periods = drivers.periods();
        for (int period = 0; period < periods.size(); period++) {
            header.add("share_from_" + periods.start(period));
        }
        header.addAll(BASIS);
        return header;
    }

    private static void level(CsvFile csv, Driver driver) {
        Share share = driver.share();
        Interval interval = share.estimate().interval();
        csv.text(driver.level().column().name())
                .text(driver.level().name())
                .number(driver.level().codes().size())
                .number(share.decided())
                .number(share.undecided())
                .number(share.yes())
                .number(share.estimate().value())
                .number(interval == null ? Double.NaN : interval.low())
                .number(interval == null ? Double.NaN : interval.high())
                .number(driver.elsewhere().estimate().value())
                .number(driver.expectedShare());
    }

    private void excess(CsvFile csv, Driver driver) {
        numbers(csv, Optional.of(driver.adjusted()));
        numbers(csv, Optional.of(driver.crude()));
        csv.number(driver.incomparable())
                .number(driver.pValue())
                .number(driver.falseRate())
                .text(driver.finding().name().toLowerCase(Locale.ROOT));
        numbers(csv, cost.of(driver.adjusted()));
        csv.text(cost.isKnown() ? cost.currency() : "");
    }

    private static void numbers(CsvFile csv, Optional<Excess> excess) {
        csv.number(excess.map(Excess::value).orElse(Double.NaN))
                .number(excess.map(Excess::low).orElse(Double.NaN))
                .number(excess.map(Excess::high).orElse(Double.NaN));
    }

    private static void trend(CsvFile csv, Driver driver) {
        csv.text(driver.trend().direction().name().toLowerCase(Locale.ROOT))
                .number(driver.trend().pValue())
                .number(driver.trend().adjusted());
        for (double share : driver.trend().shares()) {
            csv.number(share);
        }
    }

    private void basis(CsvFile csv, Driver driver) {
        csv.text(driver.level().column().asOf().name().toLowerCase(Locale.ROOT))
                .text(drivers.basis().origin().snapshotHash())
                .text(Instants.format(drivers.basis().lastMoment()))
                .text(drivers.target().id())
                .text(drivers.basis().source(drivers.target()).describe());
    }
}
