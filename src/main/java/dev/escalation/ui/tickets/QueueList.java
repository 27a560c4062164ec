package dev.escalation.ui.tickets;

import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import dev.escalation.live.action.Standing;
import dev.escalation.store.WindowRecord;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.triage.Holding;
import dev.escalation.ui.triage.KeptPlaces;
import dev.escalation.ui.triage.Marks;
import dev.escalation.ui.triage.Me;
import dev.escalation.ui.triage.MePanel;
import dev.escalation.ui.triage.Standings;
import dev.escalation.ui.triage.StandingsWatch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
final class QueueList implements Triage.Subjects {
    private final Context context;
    private final Parts parts;
    private final ShownRows shown = new ShownRows();
    private final RowsInPlace places;
    private final Marks marks = new Marks();
    private final StandingsWatch standings;
    private final Triage triage;
    private final HelpDesk helpDesk;
    private final MovedNote moved;
    private final BoardView board;
    private final Holding holding;
    private final FilterChips chips;
    private final StandingFilter standingFilter;
    private final QueueViews views;
    private final EmptyColumns emptyColumns;
    private final NothingOpen nothingOpen;
    private final Set<String> own = new HashSet<>();
    private final Map<String, Listed> goneFrom = new HashMap<>();
    private Consumer<@Nullable TicketRow> chosenChanged = _ -> {};
    private @Nullable Listed listed;
    private @Nullable Listed inTable;
    private @Nullable String wanted;
    private List<TicketRow> inOrder = List.of();
    private QueueView view = QueueView.TO_DO;
    private Me me;
    private Presentation presentation = Presentation.LIST;
    private boolean silent;
    private boolean anew = true;

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

    /** Rows that were made ready off the JavaFX thread, and how they fit those that were shown then. */
    private record Ready(List<TicketRow> before, List<TicketRow> rows, KeptPlaces kept) {}

    QueueList(Context context, Parts parts) {
        this.context = context;
        this.parts = parts;
        this.me = Me.of(context.remembered().before().triage());
        this.places = new RowsInPlace(parts.table, shown);
        this.standings = new StandingsWatch(context.workspace(), this::standElsewhere);
        this.triage = new Triage(context, parts.page, this, standings::now);
        this.helpDesk = new HelpDesk(context, parts.page, this::current);
        this.moved = new MovedNote(context.texts(), this::showInOrder);
        this.board = new BoardView(context, triage::begin, this::chooseOnBoard, marks);
        this.holding = new Holding(this::isPointedAt, System::nanoTime);
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
        new QueueColumns(context.texts(), marks, standings::now).addTo(table);
        table.setItems(shown);
        table.setTableMenuButtonVisible(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setSortPolicy(_ -> sortChanged());
        table.getSelectionModel().selectedIndexProperty().addListener(_ -> selectionMoved());
        parts.search
                .textProperty()
                .addListener((_, _, text) -> change(view.with(view.filter().withText(text))));
        parts.chips.getChildren().add(standingFilter.node());
        parts.notes.getChildren().add(moved);
        parts.place.getChildren().add(board);
        board.setVisible(false);
        marks.onChange(this::marksChanged);
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
        TicketRow row = current();
        return new Look(view, row == null ? wanted : row.id());
    }

    Triage triage() {
        return triage;
    }

    HelpDesk helpDesk() {
        return helpDesk;
    }

    Marks marks() {
        return marks;
    }

    /** @param listener is given the ticket that is chosen, whenever it is another or reads otherwise */
    void onChosen(Consumer<@Nullable TicketRow> listener) {
        chosenChanged = listener;
    }

    /** @param listener shows the chosen card in detail, or hides it */
    void onOpenCard(Runnable listener) {
        board.onOpen(listener);
    }

    /** The ticket that is chosen; null if none is. */
    @Nullable
    TicketRow current() {
        int index = index();
        return index >= 0 && index < shown.size() ? shown.get(index) : null;
    }

    int index() {
        return parts.table.getSelectionModel().getSelectedIndex();
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
        return inTable;
    }

    /** What one row is made of: one that has gone is of an earlier list. */
    @Nullable
    Listed madeOf(TicketRow row) {
        return goneFrom.getOrDefault(row.id(), inTable);
    }

    /** Shows other tickets. */
    void fill(Listed next, Look look) {
        wanted = look.ticket();
        adopt(next);
        emptyColumns.follow(next.queue());
        if (!goToAsked()) {
            show(look.view());
        }
        context.work().prepare(this, progress -> prepareOrders(next, progress), _ -> {});
    }

    private boolean prepareOrders(Listed next, dev.escalation.task.Progress progress) {
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
        wanted = id;
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
        parts.search.setPromptText(
                text("tickets.search", Formats.count(next.queue().size())));
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
        context.work().drop(parts.table);
        wanted = look().ticket();
        listed = null;
        anew = true;
        moved.hide();
        parts.table.getSelectionModel().clearSelection();
        shown.show(List.of());
        tell();
    }

    /** Marks first, then filters. */
    void clear() {
        if (marks.isEmpty()) {
            show(view.with(TicketFilter.NONE).with(Standings.TO_DO));
        } else {
            marks.clear();
        }
    }

    /** Goes to a neighbour of the chosen ticket. */
    void step(int by) {
        List<TicketRow> walk = walk();
        TicketRow now = current();
        int next = (now == null ? -1 : RowsInPlace.indexOf(walk, now.id())) + by;
        if (next >= 0 && next < walk.size()) {
            choose(walk.get(next).id());
        }
    }

    /** The rows as somebody goes through them: on the board, those of a column. */
    private List<TicketRow> walk() {
        TicketRow now = current();
        return presentation == Presentation.BOARD && now != null ? board.columnOf(now.id()) : shown.rows();
    }

    private void choose(String id) {
        int index = RowsInPlace.indexOf(shown.rows(), id);
        if (index >= 0) {
            parts.table.getSelectionModel().clearAndSelect(index);
            RowsInSight.bring(parts.table, index);
            board.choose(id);
        }
    }

    private void chooseOnBoard(String id) {
        int index = RowsInPlace.indexOf(shown.rows(), id);
        if (index >= 0 && index != index()) {
            parts.table.getSelectionModel().clearAndSelect(index);
        }
    }

    private void selectionMoved() {
        if (!places.isSettling()) {
            holding.touch();
            tell();
        }
    }

    private void tell() {
        chosenChanged.accept(current());
    }

    private boolean isPointedAt() {
        return parts.table.isHover()
                || board.isHover()
                || parts.page.getChildren().stream()
                        .anyMatch(node -> node.getStyleClass().contains("floating-panel"));
    }

    /** Marks the chosen ticket, or takes the mark away. */
    void mark() {
        TicketRow row = current();
        if (row != null) {
            marks.toggle(row.id());
        }
    }

    void markAll() {
        marks.markAll(walk().stream().map(TicketRow::id).toList());
    }

    private void marksChanged() {
        parts.table.refresh();
        board.refresh();
    }

    @Override
    public List<TicketRow> chosen() {
        TicketRow row = current();
        List<TicketRow> marked =
                shown.stream().filter(one -> marks.isMarked(one.id())).toList();
        return !marked.isEmpty() || row == null ? marked : List.of(row);
    }

    @Override
    public String model() {
        Listed of = inTable;
        return of == null ? "" : of.model().kind().id();
    }

    @Override
    public void moveOn(Set<String> ids) {
        marks.clear();
        List<TicketRow> walk = walk();
        TicketRow now = current();
        int from = now == null ? -1 : RowsInPlace.indexOf(walk, now.id());
        if (now != null && !ids.contains(now.id())) {
            return;
        }
        walk.stream()
                .skip(from + 1L)
                .filter(row -> !ids.contains(row.id()))
                .findFirst()
                .ifPresent(row -> choose(row.id()));
    }

    @Override
    public void begun(Set<String> ids) {
        own.addAll(ids);
    }

    @Override
    public void undone(Set<String> ids) {
        wanted = shown.stream()
                .map(TicketRow::id)
                .filter(ids::contains)
                .findFirst()
                .orElseGet(() -> ids.stream().sorted().findFirst().orElse(""));
        bring();
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
        return shown.size();
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
        wanted = look().ticket();
        anew = true;
        bring();
    }

    /** Writes exactly the rows and columns that are shown. */
    void export() {
        List<TicketRow> rows = List.copyOf(shown);
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
        anew = true;
        bring();
    }

    /** Makes the rows of the view ready, and shows them. */
    private void bring() {
        Listed of = listed;
        if (of == null) {
            return;
        }
        QueueView asked = presentation == Presentation.BOARD ? view.with(BoardView.COLUMNS) : view;
        Standings where = standings.now();
        List<TicketRow> before = shown.rows();
        Set<String> mine = Set.copyOf(own);
        context.work()
                .prepare(
                        parts.table,
                        _ -> {
                            List<TicketRow> rows = of.queue().select(asked, where);
                            return new Ready(before, rows, KeptPlaces.of(before, rows, mine));
                        },
                        ready -> arrived(of, ready));
    }

    private void arrived(Listed of, Ready ready) {
        boolean first = anew || shown.isEmpty();
        anew = false;
        KeptPlaces kept = ready.before.equals(shown.rows()) ? ready.kept : KeptPlaces.of(shown.rows(), ready.rows, own);
        Listed before = inTable;
        inTable = of;
        inOrder = ready.rows;
        if (first) {
            showAnew(ready.rows);
        } else if (kept.isInOrder()) {
            inPlace(kept);
        } else if (holding.holds()) {
            if (before != null) {
                kept.gone().forEach(id -> goneFrom.putIfAbsent(id, before));
            }
            places.keep(kept);
            moved.show(kept);
        } else {
            showInOrder();
        }
        settled();
    }

    private void inPlace(KeptPlaces kept) {
        goneFrom.clear();
        places.keep(kept);
        moved.hide();
    }

    /** All rows where they belong now. */
    void showInOrder() {
        goneFrom.clear();
        own.clear();
        places.order(inOrder);
        moved.hide();
        settled();
    }

    private void showAnew(List<TicketRow> rows) {
        String ticket = wanted == null ? look().ticket() : wanted;
        wanted = null;
        goneFrom.clear();
        own.clear();
        moved.hide();
        places.begin(rows, ticket == null ? "" : ticket);
    }

    private void settled() {
        Listed of = inTable;
        if (of == null) {
            return;
        }
        if (wanted != null && RowsInPlace.indexOf(shown.rows(), wanted) >= 0) {
            choose(wanted);
        }
        wanted = null;
        board.show(shown.rows(), standings.now());
        TicketRow row = current();
        board.choose(row == null ? "" : row.id());
        marks.keepOnly(shown.stream().map(TicketRow::id).toList());
        int all = of.queue().size();
        parts.foot.setText(text("tickets.foot", Formats.count(shown.size() - places.gone()), Formats.count(all)));
        parts.table.setPlaceholder(all == 0 ? nothingOpen.state() : nothingFits(all));
        tell();
    }

    private EmptyState nothingFits(int all) {
        boolean allDone = view.filter().isNone() && view.standings().equals(Standings.TO_DO);
        return allDone
                ? new EmptyState(
                        "fth-check",
                        text("triage.nothing"),
                        text("triage.nothing.what", Formats.count(all)),
                        Buttons.plain(text("triage.nothing.all"), () -> show(view.with(Standings.ALL))))
                : new EmptyState(
                        "fth-search",
                        text("tickets.none"),
                        text("tickets.none.what", Formats.count(all)),
                        Buttons.plain(text("tickets.none.clear"), this::clear));
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
