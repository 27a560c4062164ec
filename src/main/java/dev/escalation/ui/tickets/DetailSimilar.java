package dev.escalation.ui.tickets;

import dev.escalation.app.ReadTexts;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.Target;
import dev.escalation.features.TicketVectors;
import dev.escalation.live.Happenings;
import dev.escalation.live.SimilarLookup;
import dev.escalation.live.SimilarTicket;
import dev.escalation.live.TicketRow;
import dev.escalation.ui.Context;
import dev.escalation.ui.ReadTextsCall;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Earlier tickets that are about the same: how they ended, and what helped. */
final class DetailSimilar extends Column {
    private static final int SHOWN = 5;

    private final Context context;
    private final Texts texts;
    private final SimilarLookup lookup;
    private final Label words = Labels.wrapped("", "text-small");
    private final Column lines = new Column(10);
    private @Nullable TicketRow row;
    private @Nullable FeatureTable table;

    DetailSimilar(Context context, Happenings happenings) {
        super(8);
        this.context = context;
        this.texts = context.texts();
        this.lookup = new SimilarLookup(happenings);
        setId("ticket-similar");
        words.setId("similar-words");
        words.managedProperty().bind(words.visibleProperty());
        getChildren()
                .addAll(
                        Labels.styled(texts.get("tickets.similar.title"), "text-heading"),
                        words,
                        lines,
                        new ReadTextsCall(context, "read-texts-similar"));
        clear();
        context.workspace().textsProperty().addListener(_ -> refresh());
    }

    void clear() {
        words.setVisible(false);
        lines.getChildren().clear();
    }

    void show(TicketRow shown, FeatureTable of) {
        row = shown;
        table = of;
        refresh();
    }

    private void refresh() {
        TicketRow asked = row;
        FeatureTable of = table;
        ReadTexts read = context.workspace().textsProperty().get();
        if (asked == null || of == null || read == null || !read.data().equals(of.data())) {
            clear();
            return;
        }
        TicketVectors vectors = read.vectors();
        context.work()
                .prepare(
                        this,
                        progress -> lookup.find(
                                of.data(), vectors, of.target(), asked.ticket(), asked.asOf(), SHOWN, progress),
                        found -> show(found, of.target(), vectors.notEnglish().get(asked.ticket())));
    }

    private void show(List<SimilarTicket> found, Target target, boolean notEnglish) {
        long positive = found.stream().filter(SimilarTicket::positive).count();
        String said = found.isEmpty()
                ? texts.get("tickets.similar.none")
                : texts.get("tickets.similar." + target.id(), found.size(), positive);
        words.setText(notEnglish && !found.isEmpty() ? said + " " + texts.get("tickets.similar.language") : said);
        words.setVisible(true);
        lines.getChildren()
                .setAll(found.stream().map(ticket -> line(ticket, target)).toList());
    }

    private VBox line(SimilarTicket ticket, Target target) {
        String title = ticket.subject().isEmpty() ? ticket.id() : ticket.subject();
        Label name = Labels.wrapped(title, "text-body");
        Label outcome = Labels.whole(
                texts.get("tickets.earlier." + target.id() + (ticket.positive() ? ".yes" : ".no")), "text-small");
        if (ticket.positive()) {
            outcome.getStyleClass().add("text-bad");
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, name, outcome);
        head.setAlignment(Pos.TOP_LEFT);
        Label when = Labels.styled(
                texts.get(
                        Double.isNaN(ticket.resolutionHours()) ? "tickets.similar.open" : "tickets.similar.resolved",
                        ticket.id(),
                        texts.formats().day(ticket.createdAt()),
                        texts.formats().duration(ticket.resolutionHours())),
                "text-micro");
        when.setTooltip(
                new Tooltip(texts.get("tickets.similar.how", texts.formats().decimal(ticket.similarity(), 2))));
        Column line = new Column(2, head, when);
        line.getStyleClass().add("similar-ticket");
        helped(ticket).ifPresent(line.getChildren()::add);
        return line;
    }

    private Optional<Region> helped(SimilarTicket ticket) {
        if (ticket.helped().isEmpty()) {
            return Optional.empty();
        }
        Label words = Labels.wrapped(texts.get("tickets.similar.helped", ticket.helped()), "text-small");
        words.getStyleClass().add("similar-helped");
        return Optional.of(words);
    }
}
