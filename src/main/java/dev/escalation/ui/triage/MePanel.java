package dev.escalation.ui.triage;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks once who the user is, which groups are the team, and which customers matter most. */
public final class MePanel extends OverPage {
    private static final double WIDTH = 440;

    private final Texts texts;
    private final VBox questions = new VBox(12);
    private final FlowPane groups = chips("me-groups");
    private final FlowPane tiers = chips("me-tiers");
    private Choice<String> agent;
    private Consumer<Me> keep = _ -> {};

    public MePanel(Texts texts, StackPane page) {
        super(page, "me-panel", WIDTH);
        this.texts = texts;
        this.agent = choice(List.of(""), "");
        Button take = Buttons.primary("fth-check", texts.get("triage.me.keep"), this::keep);
        take.setId("me-keep");
        HBox buttons = new HBox(8, Buttons.plain(texts.get("common.cancel"), this::close), take);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox head = new VBox(
                2,
                Labels.styled(texts.get("triage.me.title"), "text-heading"),
                Labels.wrapped(texts.get("triage.me.what"), "text-small"));
        getChildren().addAll(head, questions, buttons);
    }

    private static FlowPane chips(String id) {
        FlowPane chips = new FlowPane(6, 6);
        chips.setId(id);
        return chips;
    }

    private Choice<String> choice(List<String> agents, String chosen) {
        return new Choice<>("me-agent", one -> one.isEmpty() ? texts.get("triage.me.nobody") : one, agents, chosen);
    }

    /** @param rows the open tickets, whose agents, groups and tiers are offered */
    public void ask(Me now, List<TicketRow> rows, Consumer<Me> keep) {
        this.keep = keep;
        List<String> agents = Stream.concat(
                        Stream.of("", now.agent()), rows.stream().map(TicketRow::agent))
                .distinct()
                .sorted()
                .toList();
        agent = choice(agents, now.agent());
        Set<String> allTiers = different(rows, TicketRow::tier);
        fill(groups, "me-group-", different(rows, TicketRow::group), now.groups());
        fill(tiers, "me-tier-", allTiers, now.tiers().isEmpty() ? Me.premium(allTiers) : now.tiers());
        agent.node().valueProperty().addListener((_, _, chosen) -> {
            Set<String> team = Me.groupsOf(chosen, rows);
            fill(groups, "me-group-", different(rows, TicketRow::group), team);
        });
        questions
                .getChildren()
                .setAll(
                        question("triage.me.agent", agent.node()),
                        question("triage.me.groups", groups),
                        question("triage.me.tiers", tiers));
        open(agent.node());
    }

    private static Set<String> different(Collection<TicketRow> rows, Function<TicketRow, String> of) {
        return rows.stream().map(of).filter(word -> !word.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private VBox question(String key, javafx.scene.Node answer) {
        return new VBox(5, Labels.styled(texts.get(key), "text-small-strong"), answer);
    }

    private static void fill(FlowPane chips, String id, Collection<String> names, Collection<String> chosen) {
        chips.getChildren().clear();
        for (String name : names) {
            ToggleButton chip = new ToggleButton(name);
            chip.setId(id + name);
            chip.getStyleClass().setAll("chip");
            chip.setMnemonicParsing(false);
            chip.setSelected(chosen.contains(name));
            chips.getChildren().add(chip);
        }
    }

    private static Set<String> chosen(FlowPane chips) {
        return chips.getChildren().stream()
                .map(node -> (ToggleButton) node)
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .collect(Collectors.toSet());
    }

    private void keep() {
        close();
        keep.accept(new Me(agent.value(), chosen(groups), chosen(tiers)));
    }
}
