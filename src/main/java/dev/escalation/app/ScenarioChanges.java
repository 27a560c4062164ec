package dev.escalation.app;

import dev.escalation.simulate.study.Costs;
import dev.escalation.simulate.study.Intervention;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.StudiedDesk;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is to be other than in the usual scenario of a desk.
 *
 * @param works chances that the intervention works, at least and at most
 */
public record ScenarioChanges(
        Optional<Intervention.Kind> kind,
        OptionalInt perDay,
        OptionalDouble minutes,
        Optional<double[]> works,
        OptionalDouble hoursLeft,
        OptionalInt looksPerDay,
        OptionalDouble availability,
        OptionalDouble arrivals,
        OptionalInt days,
        Optional<Costs> costs) {
    /** Nothing. */
    public static final ScenarioChanges NONE = new ScenarioChanges(
            Optional.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            Optional.empty());

    /** @throws IllegalArgumentException if a value is out of its range on any desk */
    public ScenarioChanges {
        Intervention.Kind any = kind.orElse(Intervention.Kind.SWARM);
        Intervention usual = any.with(Intervention.UNTOLD_PACE);
        new Scenario(
                any,
                changed(usual, minutes, works),
                perDay.orElse(0),
                0,
                hoursLeft.orElse(0),
                looksPerDay.orElse(1),
                availability.orElse(1),
                arrivals.orElse(1),
                days.orElse(Scenario.LEAST_DAYS),
                costs);
    }

    private static Intervention changed(Intervention usual, OptionalDouble minutes, Optional<double[]> works) {
        Intervention longer = minutes.isPresent() ? usual.taking(minutes.getAsDouble()) : usual;
        return works.map(chances -> longer.working(chances[0], chances[1])).orElse(longer);
    }

    Scenario on(StudiedDesk desk) {
        Scenario usual = Scenario.usual(desk);
        Intervention does = kind.map(one -> Scenario.intervention(desk, one)).orElse(usual.intervention());
        return new Scenario(
                kind.orElse(usual.kind()),
                changed(does, minutes, works),
                perDay.orElse(usual.perDay()),
                usual.alertLine(),
                hoursLeft.orElse(usual.hoursLeft()),
                looksPerDay.orElse(usual.looksPerDay()),
                availability.orElse(usual.availability()),
                arrivals.orElse(usual.arrivals()),
                days.orElse(usual.days()),
                costs);
    }
}
