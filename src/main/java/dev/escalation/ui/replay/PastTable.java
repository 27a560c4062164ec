package dev.escalation.ui.replay;

import dev.escalation.live.RiskBand;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.replay.Course;
import dev.escalation.live.replay.Fate;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.RiskChip;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The queue as it was at one moment, each ticket with what became of it and what was done. */
final class PastTable extends TableView<Course> {
    private static final double ROW = 44;

    private final Texts texts;
    private final ReplayRows rows = new ReplayRows();
    private @Nullable View view;

    /** What the cells show a course of. */
    private record View(PastDay day, int moment, ActionLedger ledger) {
        long now() {
            return day.hours().moment(moment);
        }
    }

    PastTable(Texts texts) {
        this.texts = texts;
        setId("past-queue");
        setItems(rows);
        setFixedCellSize(ROW);
        setMinHeight(0);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        getColumns()
                .addAll(List.of(
                        column("risk", 62, this::risk),
                        column("ticket", 320, this::ticket),
                        column("sla", 104, this::sla),
                        column("after", 230, this::after),
                        column("done", 200, this::done)));
        setPlaceholder(Labels.styled(texts.get("replay.queue.none"), "text-small"));
    }

    void show(PastDay day, int moment, ActionLedger ledger) {
        view = new View(day, moment, ledger);
        Course chosen = getSelectionModel().getSelectedItem();
        getSelectionModel().clearSelection();
        rows.show(IntStream.range(0, day.hours().size(moment))
                .mapToObj(place -> day.hours().at(moment, place))
                .toList());
        int again = rows.indexOf(chosen);
        if (again >= 0) {
            getSelectionModel().select(again);
        }
        refresh();
    }

    private TableColumn<Course, Course> column(String id, double width, Function<Course, Node> content) {
        TableColumn<Course, Course> column = new TableColumn<>(texts.get("live.column." + id));
        column.setId("past-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 150));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Course course, boolean empty) {
                super.updateItem(course, empty);
                View now = view;
                boolean shown = !empty && course != null && now != null && course.isInQueue(now.moment);
                setGraphic(shown ? content.apply(Objects.requireNonNull(course)) : null);
            }
        });
        if (id.equals("risk") || id.equals("sla")) {
            column.setMaxWidth(width);
        }
        if (id.equals("sla")) {
            column.getStyleClass().add("right");
        }
        return column;
    }

    private View view() {
        return Objects.requireNonNull(view);
    }

    private Node risk(Course course) {
        double alertLine = view().day.scores().model().threshold().threshold();
        double risk = course.risk()[view().moment];
        return new RiskChip(risk, RiskBand.of(risk, alertLine));
    }

    private Node ticket(Course course) {
        return new TicketLines(texts, view().day.run(), course);
    }

    private Node sla(Course course) {
        double hours = course.ticket().slaHoursLeft(view().now());
        return Labels.whole(SlaLeft.words(hours, texts), "text-body");
    }

    private Node after(Course course) {
        Fate fate = course.ticket().fate();
        Afterwards what = Afterwards.of(fate);
        String happened =
                texts.phrases().outcome(view().day.run().training().table().target());
        Label label = new Label(Afterwards.words(texts, fate, view().now(), happened), new FateMark(what.mark()));
        label.setGraphicTextGap(7);
        label.getStyleClass().add(what == Afterwards.HAPPENED ? "text-medium" : "text-small");
        return label;
    }

    private Node done(Course course) {
        return Labels.styled(
                view().ledger.of(course.ticket().id()).stream()
                        .reduce((_, later) -> later)
                        .map(action -> texts.get("triage.did." + action.kind().id()) + " "
                                + texts.get("triage.by", action.by()))
                        .orElse("–"),
                "text-small");
    }
}
