package dev.escalation.ui.drivers;

import dev.escalation.analysis.Driver;
import dev.escalation.analysis.Driver.Finding;
import dev.escalation.analysis.Excess;
import dev.escalation.analysis.OutcomeCost;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * A figure of drivers, as a column of the table.
 *
 * @param key of its name
 * @param width in pixels
 * @param text of the figure
 * @param range its interval in small numbers, may be empty
 * @param order what rows are sorted by
 */
record DriverFigure(
        String key,
        double width,
        Function<Driver, String> text,
        Function<Driver, String> range,
        ToDoubleFunction<Driver> order) {
    static DriverFigure tickets(DriverWords words) {
        return new DriverFigure(
                "tickets",
                72,
                driver -> words.formats().count(driver.share().decided()),
                _ -> "",
                driver -> driver.share().decided());
    }

    static DriverFigure share(DriverWords words) {
        return new DriverFigure(
                "share",
                132,
                driver -> words.share(driver.share().estimate().value()),
                driver -> words.range(driver.share()),
                driver -> driver.share().estimate().value());
    }

    static DriverFigure elsewhere(DriverWords words) {
        return new DriverFigure(
                "elsewhere", 84, driver -> words.share(driver.expectedShare()), _ -> "", Driver::expectedShare);
    }

    /** Adjusted for priority. */
    static DriverFigure beyond(DriverWords words) {
        return new DriverFigure(
                "beyond",
                142,
                driver -> isComparable(driver) ? words.signed(driver.adjusted().value()) : words.get("drivers.tooFew"),
                driver -> isComparable(driver) ? words.range(driver.adjusted()) : "",
                driver -> driver.adjusted().value());
    }

    /** Whatever the priority. */
    static DriverFigure crude(DriverWords words) {
        return new DriverFigure(
                "crude",
                142,
                driver -> words.signed(driver.crude().value()),
                driver -> words.range(driver.crude()),
                driver -> driver.crude().value());
    }

    /** @param cost of one outcome as it is known now */
    static DriverFigure money(DriverWords words, Supplier<OutcomeCost> cost) {
        return new DriverFigure(
                "money",
                200,
                driver -> money(driver, cost.get(), amount -> words.signed(amount.value())),
                driver -> money(driver, cost.get(), words::range),
                driver -> driver.adjusted().value());
    }

    private static String money(Driver driver, OutcomeCost cost, Function<Excess, String> words) {
        return isComparable(driver) ? cost.of(driver.adjusted()).map(words).orElse("") : "";
    }

    /** Whether there are tickets enough to say more than how many. */
    static boolean isComparable(Driver driver) {
        return driver.finding() != Finding.TOO_FEW;
    }
}
