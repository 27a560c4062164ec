package dev.escalation.ui;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.store.WindowRecord;
import dev.escalation.ui.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What screens want to find again at the next start. Each gives what it has when the window closes. */
public final class Remembered {
    private final WindowRecord before;
    private Supplier<List<WindowRecord.Column>> queueColumns;
    private Supplier<Double> queueShare;
    private Supplier<List<WindowRecord.View>> views;
    private Supplier<WindowRecord.Triage> triage;
    private @Nullable String language;

    Remembered(WindowRecord before) {
        this.before = before;
        this.queueColumns = before::queueColumns;
        this.queueShare = before::queueShare;
        this.views = before::views;
        this.triage = before::triage;
        this.language = before.language();
    }

    /** As the window was left last time. */
    public WindowRecord before() {
        return before;
    }

    /** @param columns of the queue as they are when asked */
    public void queue(Supplier<List<WindowRecord.Column>> columns, Supplier<Double> share) {
        queueColumns = columns;
        queueShare = share;
    }

    /** @param kept the named views of the queue as they are when asked */
    public void views(Supplier<List<WindowRecord.View>> kept) {
        views = kept;
    }

    /** @param kept how the user works through tickets, as it is when asked */
    public void triage(Supplier<WindowRecord.Triage> kept) {
        triage = kept;
    }

    /** The window speaks this language from its next start on. */
    public void language(Language chosen) {
        language = chosen.id();
    }

    /** The filters of the named views of the queue as they are now, by name. */
    public Map<String, TicketFilter> filters() {
        Map<String, TicketFilter> filters = new TreeMap<>();
        views().forEach(view -> filters.put(view.name(), filter(view)));
        return filters;
    }

    /** The filter of a view that was kept; bands that this program does not know are as not named. */
    public static TicketFilter filter(WindowRecord.View kept) {
        Set<RiskBand> bands = Arrays.stream(RiskBand.values())
                .filter(band -> kept.bands().contains(band.id()))
                .collect(Collectors.toSet());
        TicketFilter.Due due = kept.dueSoon() ? TicketFilter.Due.SOON : TicketFilter.Due.ANY;
        TicketFilter.Scope scope =
                new TicketFilter.Scope(Set.copyOf(kept.agents()), Set.copyOf(kept.groups()), Set.copyOf(kept.tiers()));
        return new TicketFilter(kept.text(), bands, due, scope);
    }

    List<WindowRecord.View> views() {
        return views.get();
    }

    WindowRecord.Triage triage() {
        return triage.get();
    }

    /** What the user chose; null to follow the system. */
    public @Nullable String language() {
        return language;
    }

    List<WindowRecord.Column> queueColumns() {
        return queueColumns.get();
    }

    double queueShare() {
        return queueShare.get();
    }
}
