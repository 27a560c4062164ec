package dev.escalation.live.alert;

import dev.escalation.live.alert.AlertState.Low;
import dev.escalation.live.alert.AlertState.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** When alerts of a moment are told: at once, after quiet hours, or as one line because the day has had enough. */
final class Telling {
    private final AlertRules rules;
    private final AlertState state;
    private final long moment;
    private final boolean quiet;
    private final String today;

    Telling(AlertRules rules, AlertState state, long moment) {
        this.rules = rules;
        this.state = state;
        this.moment = moment;
        this.quiet = rules.isQuiet(moment);
        this.today = rules.day(moment).toString();
    }

    AlertEngine.Step step(List<Alert> raised, Map<String, Map<String, Mark>> marks, Map<String, List<Low>> lows) {
        List<AlertNotice> notices = new ArrayList<>();
        List<Alert> held = new ArrayList<>(state.held());
        List<Alert> over = new ArrayList<>(state.over());
        if (quiet) {
            held.addAll(raised); // a cap that was reached is told of when the quiet is over, also that of a day before
            return new AlertEngine.Step(
                    raised, notices, new AlertState(moment, marks, lows, held, state.day(), state.told(), over));
        }
        boolean newDay = !state.day().equals(today);
        int told = newDay ? 0 : state.told();
        if (newDay && !over.isEmpty()) {
            notices.add(new AlertNotice.OverCap(LocalDate.parse(state.day()), over));
            over.clear();
        }
        if (!held.isEmpty()) {
            notices.add(new AlertNotice.Digest(held));
            held.clear();
        }
        for (Alert alert : raised) {
            if (rules.mostADay().isPresent() && told >= rules.mostADay().getAsInt()) {
                over.add(alert);
            } else {
                notices.add(new AlertNotice.Single(alert));
                told++;
            }
        }
        return new AlertEngine.Step(raised, notices, new AlertState(moment, marks, lows, held, today, told, over));
    }
}
