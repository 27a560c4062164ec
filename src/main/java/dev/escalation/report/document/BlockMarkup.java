package dev.escalation.report.document;

import dev.escalation.report.document.ReportBlock.Bullets;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Note;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportBlock.Picture;
import dev.escalation.report.document.ReportBlock.Tile;
import dev.escalation.report.document.ReportBlock.Tiles;
import java.util.List;
import java.util.function.BiConsumer;

/** Sections and their blocks as XHTML. */
final class BlockMarkup {
    /** A table of so many rows is not divided between pages. */
    private static final int TOGETHER = 9;
    /** More columns need room that a telephone does not have. */
    private static final int FEW = 3;

    private final Markup markup;
    private final BiConsumer<Markup, Picture> images;

    /** @param images puts the image of a chart where it belongs */
    BlockMarkup(Markup markup, BiConsumer<Markup, Picture> images) {
        this.markup = markup;
        this.images = images;
    }

    void section(ReportSection section) {
        markup.open("section", "id", section.id(), "aria-labelledby", section.id() + "-title");
        boolean named = !section.title().isEmpty();
        if (named) {
            markup.element("h2", section.title(), "id", section.id() + "-title").line();
        }
        List<ReportBlock> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean pair = isHalf(blocks, i) && isHalf(blocks, i + 1);
            if (pair) {
                pair((Picture) blocks.get(i), (Picture) blocks.get(i + 1));
                i++;
            } else {
                block(blocks.get(i), leads(blocks, i) ? "with-next" : "");
            }
        }
        markup.close("section").line();
    }

    /** A paragraph that leads to something else stays with it. */
    private static boolean leads(List<ReportBlock> blocks, int index) {
        return index + 1 < blocks.size() && !(blocks.get(index + 1) instanceof Paragraph);
    }

    private static boolean isHalf(List<ReportBlock> blocks, int index) {
        return index < blocks.size()
                && blocks.get(index) instanceof Picture picture
                && picture.size() == Picture.Size.HALF_WIDTH;
    }

    private void pair(Picture left, Picture right) {
        markup.open("div", "class", "pair");
        picture(left, "half");
        picture(right, "half");
        markup.close("div").line();
    }

    /** @param style of a paragraph that leads to something */
    private void block(ReportBlock block, String style) {
        switch (block) {
            case Paragraph(String text) -> markup.element("p", text, "class", style);
            case Bullets(List<String> items) -> bullets(items);
            case Tiles(List<Tile> tiles) -> tiles(tiles);
            case Note(Tone tone, String text) -> {
                markup.open("div", "class", "note " + tone.style()).element("p", text);
                markup.close("div");
            }
            case DataTable table -> table(table);
            case Picture picture -> picture(picture, "whole");
        }
        markup.line();
    }

    private void bullets(List<String> items) {
        markup.open("ul");
        items.forEach(item -> markup.element("li", item));
        markup.close("ul");
    }

    private void tiles(List<Tile> tiles) {
        markup.open("div", "class", "tiles");
        for (Tile tile : tiles) {
            markup.open("div", "class", "tile")
                    .open("div", "class", "tile-box")
                    .element("p", tile.label(), "class", "tile-label")
                    .element("p", tile.value(), "class", "tile-value")
                    .element("p", tile.detail(), "class", "tile-detail")
                    .close("div")
                    .close("div");
        }
        markup.close("div");
    }

    private void picture(Picture picture, String style) {
        markup.open("figure", "class", style).open("figcaption");
        markup.element("p", picture.chart().title(), "class", "figure-title");
        markup.element("p", picture.chart().subtitle(), "class", "figure-note");
        markup.close("figcaption");
        images.accept(markup, picture);
        markup.close("figure");
    }

    private void table(DataTable table) {
        markup.open("div", "class", style(table)).open("table", "class", width(table));
        if (!table.caption().isEmpty()) {
            markup.element("caption", table.caption());
        }
        markup.open("thead").open("tr");
        for (Column column : table.columns()) {
            String width = column.widthPercent() > 0 ? " " + PageStyle.width(share(column, table)) : "";
            markup.element("th", column.title(), "scope", "col", "class", (kind(column) + width).strip());
        }
        markup.close("tr").close("thead").open("tbody");
        for (List<Cell> row : table.rows()) {
            markup.open("tr");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), table.columns().get(i), i == 0);
            }
            markup.close("tr").line();
        }
        markup.close("tbody").close("table").close("div");
    }

    /** The column's share of what the columns take together. */
    private static int share(Column column, DataTable table) {
        int all = table.columns().stream().mapToInt(Column::widthPercent).sum();
        return width(table).isEmpty() ? column.widthPercent() : Math.round(column.widthPercent() * 100f / all);
    }

    private static String style(DataTable table) {
        return "table" + (table.rows().size() <= TOGETHER ? " together" : "")
                + (table.columns().size() > FEW ? " wide" : "");
    }

    /** A table whose columns all have a width takes no more than they do. */
    private static String width(DataTable table) {
        List<Integer> widths =
                table.columns().stream().map(Column::widthPercent).toList();
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        return widths.contains(0) || all >= PageStyle.WHOLE ? "" : PageStyle.tableWidth(all);
    }

    private void cell(Cell cell, Column column, boolean namesRow) {
        String tag = namesRow ? "th" : "td";
        markup.open(tag, "scope", namesRow ? "row" : "", "class", kind(column));
        if (column.kind() == Column.Kind.TICK) {
            markup.open("span", "class", "box").text("\u00a0").close("span");
        } else if (cell.tone() == Tone.PLAIN) {
            markup.text(cell.text());
        } else {
            markup.element("span", cell.text(), "class", "chip " + cell.tone().style());
        }
        if (!cell.detail().isEmpty()) {
            markup.element("span", cell.detail(), "class", "detail");
        }
        markup.close(tag);
    }

    private static String kind(Column column) {
        return switch (column.kind()) {
            case TEXT -> "";
            case SHORT -> "short";
            case NUMBER -> "number";
            case TICK -> "tick";
        };
    }
}
