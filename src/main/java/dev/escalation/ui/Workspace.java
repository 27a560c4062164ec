package dev.escalation.ui;

import dev.escalation.app.Insight;
import dev.escalation.app.ReadTexts;
import dev.escalation.app.registry.Registry;
import dev.escalation.app.registry.SessionRegistry;
import dev.escalation.app.registry.WorkspaceRegistry;
import dev.escalation.app.sla.ServiceLevels;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.data.Instants;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.live.TicketFilter;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.ui.live.AlertSettings;
import dev.escalation.ui.live.LiveParts;
import java.nio.file.Path;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What all screens share, on the JavaFX thread: immutable values, each replaced as a whole. What was made from data that
 * is no longer the current one is gone, never mixed with the new.
 */
public final class Workspace {
    private final ReadOnlyObjectWrapper<@Nullable WorkspaceSession> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper logEntries = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Source> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Matching> matching = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LoadedData> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TrainingRun> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Insight> insight = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OpenTickets> openTickets = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReadTexts> texts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.TICKETS);
    private final ObjectProperty<TicketSet> tickets = new SimpleObjectProperty<>(TicketSet.OPEN);
    private final ObjectProperty<TicketFilter> ticketFilter = new SimpleObjectProperty<>(TicketFilter.NONE);
    private final ReadOnlyObjectWrapper<ActionLedger> actions = new ReadOnlyObjectWrapper<>(ActionLedger.ofSession());
    private final ReadOnlyLongWrapper deskMoment = new ReadOnlyLongWrapper(Instants.MISSING);
    private final ObjectProperty<@Nullable String> askedTicket = new SimpleObjectProperty<>();
    private final LiveParts live = new LiveParts();
    private final AlertSettings alertSettings = new AlertSettings(session.getReadOnlyProperty());
    private final StringProperty sendsTo = new SimpleStringProperty("");
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper touring = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private final ReadOnlyObjectWrapper<@Nullable Boolean> chosenDark = new ReadOnlyObjectWrapper<>();
    private final ObservableList<TrainingRun> history = FXCollections.observableArrayList();
    private ServiceLevels serviceLevels = ServiceLevels.ofSession();
    private Registry registry = new SessionRegistry();

    /**
     * A source and how it would be read.
     *
     * @param lookedAt when; files may be others by the next look
     */
    public record Source(Path from, ImportPlan plan, Instant lookedAt) {}

    /** The workspace that is open; null while data is only in memory. */
    public ReadOnlyObjectProperty<@Nullable WorkspaceSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /** Changes whenever the log of the open workspace may have more to tell. */
    public ReadOnlyIntegerProperty logEntriesProperty() {
        return logEntries.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Source> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** A source whose columns are being matched; null while none is. */
    public ReadOnlyObjectProperty<@Nullable Matching> matchingProperty() {
        return matching.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable LoadedData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** The service levels that somebody stated for this desk: kept in the workspace, else until other data is opened. */
    public ServiceLevels serviceLevels() {
        return serviceLevels;
    }

    /** The models and champions that are kept: in the workspace, else until other data is opened. */
    public Registry registry() {
        return registry;
    }

    /** The training whose models are in use. */
    public ReadOnlyObjectProperty<@Nullable TrainingRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** What the model in use says; null while it is being computed. */
    public ReadOnlyObjectProperty<@Nullable Insight> insightProperty() {
        return insight.getReadOnlyProperty();
    }

    /** The open tickets by the model in use; null while there is none. Replaced every few seconds while a desk is followed. */
    public ReadOnlyObjectProperty<@Nullable OpenTickets> openTicketsProperty() {
        return openTickets.getReadOnlyProperty();
    }

    /** What the tickets say; null until somebody has it read. */
    public ReadOnlyObjectProperty<@Nullable ReadTexts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /** The failure of the last step of the main job, null if it went well. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** The one selection: which tickets the queue shows. */
    public ObjectProperty<TicketSet> ticketsProperty() {
        return tickets;
    }

    /** What the list of tickets is filtered by. */
    public ObjectProperty<TicketFilter> ticketFilterProperty() {
        return ticketFilter;
    }

    /** What was done about the tickets: kept in the workspace, else until other data is opened. */
    public ReadOnlyObjectProperty<ActionLedger> actionsProperty() {
        return actions.getReadOnlyProperty();
    }

    /**
     * The desk's clock: the latest moment that is known of it, in milliseconds since 1970;
     * {@link Instants#MISSING} without data.
     */
    public ReadOnlyLongProperty deskMomentProperty() {
        return deskMoment.getReadOnlyProperty();
    }

    /** What follows the desk. */
    public LiveParts live() {
        return live;
    }

    /** The alert rules: kept in the workspace, else until other data is opened. */
    public AlertSettings alertSettings() {
        return alertSettings;
    }

    /** An open ticket that somebody asked to see; null once it is shown. */
    public ObjectProperty<@Nullable String> askedTicketProperty() {
        return askedTicket;
    }

    /** The machine that reasons of tickets are sent to; empty while nothing leaves this one. */
    public StringProperty sendsToProperty() {
        return sendsTo;
    }

    /** Whether a screen has something to show. */
    public boolean canTurnTo(Page wanted) {
        return data.get() != null || !wanted.needsData();
    }

    /** Turns to a screen, unless it has nothing to show yet. */
    void turnTo(Page wanted) {
        if (canTurnTo(wanted)) {
            page.set(wanted);
        }
    }

    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    /** Whether a newcomer is led through the sample. */
    public ReadOnlyBooleanProperty touringProperty() {
        return touring.getReadOnlyProperty();
    }

    void beginTour() {
        touring.set(true);
    }

    public void endTour() {
        touring.set(false);
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether the user chose dark or light; null to follow the system. */
    public ReadOnlyObjectProperty<@Nullable Boolean> chosenDarkProperty() {
        return chosenDark.getReadOnlyProperty();
    }

    /** The user chooses the theme that is not shown. */
    public void switchTheme() {
        chosenDark.set(!dark.get());
    }

    void chosenDark(@Nullable Boolean choice) {
        chosenDark.set(choice);
    }

    /** All trainings of this session, newest first. */
    public ObservableList<TrainingRun> history() {
        return history;
    }

    void opened(@Nullable WorkspaceSession open) {
        session.set(open);
        serviceLevels = open == null ? ServiceLevels.ofSession() : ServiceLevels.in(open.folder());
        registry = open == null ? new SessionRegistry() : new WorkspaceRegistry(open);
        actions.set(ActionLedger.ofSession());
        alertSettings.forgetSession();
        logged();
    }

    void logged() {
        logEntries.set(logEntries.get() + 1);
    }

    /** Back to the first start. */
    void left() {
        session.set(null);
        serviceLevels = ServiceLevels.ofSession();
        registry = new SessionRegistry();
        actions.set(ActionLedger.ofSession());
        alertSettings.forgetSession();
        forget();
        data.set(null);
        deskMoment.set(Instants.MISSING);
        looked(null);
        logged();
    }

    void matching(@Nullable Matching open) {
        matching.set(open);
    }

    void looked(@Nullable Source planned) {
        matching.set(null);
        source.set(planned);
    }

    void loaded(LoadedData loaded) {
        forget();
        LoadedData before = data.get();
        if (session.get() == null && (before == null || !before.from().equals(loaded.from()))) {
            serviceLevels = ServiceLevels.ofSession();
            registry = new SessionRegistry();
            actions.set(ActionLedger.ofSession());
            alertSettings.forgetSession();
        }
        deskMoment.set(loaded.clean().data().lastMoment());
        data.set(loaded);
        logged();
    }

    private void forget() {
        texts.set(null);
        tickets.set(TicketSet.OPEN);
        insight.set(null);
        openTickets.set(null);
        run.set(null);
        history.clear();
    }

    /** The same data from another place; what was made of it stays. */
    void moved(LoadedData loaded) {
        data.set(loaded);
    }

    void trained(TrainingRun finished) {
        history.addFirst(finished);
        used(finished);
    }

    void used(TrainingRun chosen) {
        tickets.set(TicketSet.OPEN);
        insight.set(null);
        openTickets.set(null);
        run.set(chosen);
    }

    /** What was done about the tickets is kept elsewhere from now on. */
    void keepActionsIn(ActionLedger ledger) {
        actions.set(ledger);
    }

    /** The desk that is followed has changed, or time has passed. */
    void followed(OpenTickets now) {
        if (insight.get() != null) {
            deskIsAt(now.asOf());
            openTickets.set(now);
        }
    }

    /** Time goes on at the desk; it never goes back. */
    void deskIsAt(long moment) {
        deskMoment.set(Math.max(moment, deskMoment.get()));
    }

    void read(ReadTexts result) {
        texts.set(result);
    }

    void explained(@Nullable Insight result) {
        insight.set(result);
        openTickets.set(result == null ? null : new OpenTickets(result.queue(), result.earlier()));
    }

    void failed(@Nullable Problem what) {
        problem.set(what);
    }
}
