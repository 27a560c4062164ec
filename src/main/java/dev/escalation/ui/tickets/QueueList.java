package dev.escalation.ui.tickets;

import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import dev.escalation.live.action.Standing;
import dev.escalation.store.WindowRecord;
import dev.escalation.task.Progress;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.triage.Me;
import dev.escalation.ui.triage.MePanel;
import dev.escalation.ui.triage.Standings;
import dev.escalation.ui.triage.StandingsWatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The list of tickets with all that decides what it shows: search, chips, order, views, and what was done. */
final class QueueList {
    private final Context context;
    private final Parts parts;
    private final StandingsWatch standings;
    private final Triage triage;
    private final HelpDesk helpDesk;
    private final BoardView board;
    private final Arrivals arrivals;
    private final ChosenTickets tickets;
    private final FilterChips chips;
    private final StandingFilter standingFilter;
    private final QueueViews views;
    private final EmptyColumns emptyColumns;
    private final NothingOpen nothingOpen;
    private @Nullable Listed listed;
    private QueueView view = QueueView.TO_DO;
    private Me me;
    private Presentation presentation = Presentation.LIST;
    private boolean silent;

    /** How the tickets are shown. */
    enum Presentation {
        LIST,
        BOARD
    }

    /** The controls that belong to it. */
    record Parts(
            StackPane page,
            StackPane place,
            TableView<TicketRow> table,
            TextField search,
            FlowPane chips,
            MenuButton views,
            HBox notes,
            Label foot) {}

    QueueList(Context context, Parts parts) {
        this.context = context;
        this.parts = parts;
        this.me = Me.of(context.remembered().before().triage());
        this.arrivals = new Arrivals(context, parts.table, this::isPointedAt, this::settled);
        this.tickets = new ChosenTickets(parts.table, arrivals, this::bring);
        this.standings = new StandingsWatch(context.workspace(), this::standElsewhere);
        this.triage = new Triage(context, parts.page, tickets, standings::now);
        this.helpDesk = new HelpDesk(context, parts.page, tickets::current);
        this.board = new BoardView(context, triage::begin, tickets::chooseOnBoard, tickets.marks());
        this.chips = new FilterChips(context.texts(), parts.chips, this::chipsChanged);
        this.standingFilter = new StandingFilter(context.texts(), chosen -> show(view.with(chosen)));
        NameView names = new NameView(context.texts(), parts.page, this::keep);
        MePanel whoAmI = new MePanel(context.texts(), parts.page);
        this.views = new QueueViews(
                context.texts(),
                parts.views,
                () -> me,
                new QueueViews.Ways(this::show, names::open, then -> askMe(whoAmI, then)));
        this.emptyColumns = new EmptyColumns(parts.table);
        this.nothingOpen = new NothingOpen(context);
        putTogether();
        restore();
    }

    private void putTogether() {
        TableView<TicketRow> table = parts.table;
        new QueueColumns(context.texts(), tickets.marks(), standings::now).addTo(table);
        table.setTableMenuButtonVisible(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setSortPolicy(_ -> sortChanged());
        parts.search.accessibleTextProperty().bind(parts.search.promptTextProperty());
        parts.search
                .textProperty()
                .addListener((_, _, text) -> change(view.with(view.filter().withText(text))));
        parts.chips.getChildren().add(standingFilter.node());
        parts.notes.getChildren().add(arrivals.note());
        parts.place.getChildren().add(board);
        board.setVisible(false);
        tickets.showOn(board);
        tickets.marks().onChange(this::marksChanged);
        context.workspace().askedTicketProperty().addListener(_ -> goToAsked());
    }

    private void restore() {
        List<String> columns = columns();
        Map<String, QueueView> kept = new HashMap<>();
        context.remembered().before().views().forEach(one -> kept.put(one.name(), QueueView.of(one, columns)));
        views.keep(kept);
        context.remembered().views(this::keptViews);
        context.remembered().triage(() -> me.kept(helpDesk.template(), presentation == Presentation.BOARD));
    }

    /** Columns that rows can be sorted by. */
    private List<String> columns() {
        return parts.table.getColumns().stream()
                .filter(QueueColumns::isOfRow)
                .map(TableColumn::getId)
                .toList();
    }

    private void keep(String name) {
        views.keep(name);
    }

    private List<WindowRecord.View> keptViews() {
        return views.own().entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private void askMe(MePanel panel, Runnable then) {
        Listed of = listed;
        panel.ask(me, of == null ? List.of() : of.queue().rows(), told -> {
            me = told;
            views.meetMe();
            then.run();
        });
    }

    /** How the list is looked at: what, in which order, and at which ticket. */
    record Look(QueueView view, @Nullable String ticket) {
        static final Look FIRST = new Look(QueueView.TO_DO, null);
    }

    Look look() {
        TicketRow row = tickets.current();
        return new Look(view, row == null ? arrivals.wanted() : row.id());
    }

    Triage triage() {
        return triage;
    }

    HelpDesk helpDesk() {
        return helpDesk;
    }

    ChosenTickets tickets() {
        return tickets;
    }

    /** @param listener shows the chosen card in detail, or hides it */
    void onOpenCard(Runnable listener) {
        board.onOpen(listener);
    }

    Standing standing(String id) {
        return standings.now().of(id);
    }

    /** What the list was filled with last; null before the first. */
    @Nullable
    Listed listed() {
        return listed;
    }

    /** What the rows in the table are made of; null before the first. */
    @Nullable
    Listed inTable() {
        return arrivals.inTable();
    }

    /** What one row is made of: one that has gone is of an earlier list. */
    @Nullable
    Listed madeOf(TicketRow row) {
        return arrivals.madeOf(row);
    }

    /** Shows other tickets. */
    void fill(Listed next, Look look) {
        arrivals.want(look.ticket());
        adopt(next);
        emptyColumns.follow(next.queue());
        if (!goToAsked()) {
            show(look.view());
        }
        context.work().prepare(this, progress -> prepareOrders(next, progress), _ -> {});
    }

    private boolean prepareOrders(Listed next, Progress progress) {
        next.queue().prepareOrders(columns(), progress);
        return true;
    }

    /** Goes to a ticket that another screen asks for, in a view that has it. */
    private boolean goToAsked() {
        String id = context.workspace().askedTicketProperty().get();
        Listed of = listed;
        if (id == null || of == null || !of.isOpenTickets()) {
            return false;
        }
        context.workspace().askedTicketProperty().set(null);
        arrivals.want(id);
        boolean toDo = Standings.TO_DO.contains(standing(id).column());
        show(toDo ? QueueView.TO_DO : QueueView.TO_DO.with(Standings.ALL));
        return true;
    }

    /** The same tickets as they are now: nothing moves while somebody is at work here. */
    void update(Listed next) {
        adopt(next);
        bring();
    }

    private void adopt(Listed next) {
        listed = next;
        chips.showCounts(next.queue());
        views.fit(next.queue(), standings.now());
        standingFilter.showCounts(next.queue().counts(standings.now()));
        parts.search.setPromptText(text(
                "tickets.search", context.texts().formats().count(next.queue().size())));
    }

    private void standElsewhere() {
        Listed of = listed;
        if (of != null) {
            adopt(of);
            bring();
        }
    }

    /** Takes all rows away until others come; how they are looked at stays. */
    void empty() {
        arrivals.want(look().ticket());
        arrivals.empty();
        listed = null;
        tickets.tell();
    }

    /** Marks first, then filters. */
    void clear() {
        if (tickets.marks().isEmpty()) {
            show(view.with(TicketFilter.NONE).with(Standings.TO_DO));
        } else {
            tickets.marks().clear();
        }
    }

    private boolean isPointedAt() {
        return parts.table.isHover()
                || board.isHover()
                || parts.page.getChildren().stream()
                        .anyMatch(node -> node.getStyleClass().contains("floating-panel"));
    }

    private void marksChanged() {
        parts.table.refresh();
        board.refresh();
    }

    /** Gives the keyboard to the tickets. */
    void focus() {
        if (presentation == Presentation.BOARD) {
            board.focus(look().ticket());
        } else {
            parts.table.requestFocus();
        }
    }

    int size() {
        return arrivals.shown().size();
    }

    Presentation presentation() {
        return presentation;
    }

    /** The same tickets as a list or on the board. */
    void present(Presentation next) {
        presentation = next;
        parts.table.setVisible(next == Presentation.LIST);
        board.setVisible(next == Presentation.BOARD);
        standingFilter.node().setVisible(next == Presentation.LIST);
        arrivals.want(look().ticket());
        arrivals.anew();
        bring();
    }

    /** Writes exactly the rows and columns that are shown. */
    void export() {
        List<TicketRow> rows = List.copyOf(arrivals.shown());
        Standings now = standings.now();
        List<String> columns = parts.table.getVisibleLeafColumns().stream()
                .map(TableColumn::getId)
                .filter(id -> !id.equals("mark"))
                .toList();
        new Export(context).write("tickets.csv", file -> new QueueCsv(context.texts(), columns, now).write(rows, file));
    }

    /** Brings all controls to this view, then its rows. */
    private void show(QueueView next) {
        silent = true;
        chips.show(next.filter());
        standingFilter.show(next.standings());
        parts.search.setText(next.filter().text());
        sortBy(next.order());
        silent = false;
        change(next);
    }

    private void sortBy(QueueOrder order) {
        parts.table.getSortOrder().clear();
        parts.table.getColumns().stream()
                .filter(column -> column.getId().equals(order.column()))
                .forEach(column -> {
                    column.setSortType(
                            order.direction() == QueueOrder.Direction.ASCENDING
                                    ? TableColumn.SortType.ASCENDING
                                    : TableColumn.SortType.DESCENDING);
                    parts.table.getSortOrder().add(column);
                });
    }

    private void chipsChanged() {
        change(view.with(view.filter().with(chips.bands(), chips.due())));
    }

    private boolean sortChanged() {
        List<TableColumn<TicketRow, ?>> sorted = parts.table.getSortOrder();
        if (sorted.isEmpty()) {
            change(view.with(QueueOrder.ORIGINAL));
        } else {
            boolean rising = sorted.getFirst().getSortType() == TableColumn.SortType.ASCENDING;
            change(view.with(new QueueOrder(
                    sorted.getFirst().getId(),
                    rising ? QueueOrder.Direction.ASCENDING : QueueOrder.Direction.DESCENDING)));
        }
        return true;
    }

    private void change(QueueView next) {
        if (silent) {
            return;
        }
        view = next;
        views.follow(next);
        context.workspace().ticketFilterProperty().set(next.filter());
        arrivals.anew();
        bring();
    }

    private void bring() {
        Listed of = listed;
        if (of != null) {
            boolean onBoard = presentation == Presentation.BOARD;
            arrivals.bring(of, onBoard ? view.with(BoardView.COLUMNS) : view, standings.now());
        }
    }

    void showInOrder() {
        arrivals.showInOrder();
    }

    private void settled() {
        Listed of = arrivals.inTable();
        if (of == null) {
            return;
        }
        String wanted = arrivals.wanted();
        arrivals.want(null);
        List<TicketRow> rows = arrivals.shown().rows();
        if (presentation == Presentation.BOARD) {
            board.show(rows, standings.now());
        }
        if (wanted != null) {
            tickets.choose(wanted);
        }
        TicketRow row = tickets.current();
        board.choose(row == null ? "" : row.id());
        if (!tickets.marks().isEmpty()) {
            tickets.marks().keepOnly(rows.stream().map(TicketRow::id).toList());
        }
        int all = of.queue().size();
        parts.foot.setText(text(
                "tickets.foot",
                context.texts().formats().count(arrivals.count()),
                context.texts().formats().count(all)));
        parts.table.setPlaceholder(all == 0 ? nothingOpen.state() : nothingFits(all));
        tickets.tell();
    }

    private EmptyState nothingFits(int all) {
        boolean allDone = view.filter().isNone() && view.standings().equals(Standings.TO_DO);
        return allDone
                ? new EmptyState(
                        "fth-check",
                        text("triage.nothing"),
                        text("triage.nothing.what", context.texts().formats().count(all)),
                        Buttons.plain(text("triage.nothing.all"), () -> show(view.with(Standings.ALL))))
                : new EmptyState(
                        "fth-search",
                        text("tickets.none"),
                        text("tickets.none.what", context.texts().formats().count(all)),
                        Buttons.plain(text("tickets.none.clear"), this::clear));
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
