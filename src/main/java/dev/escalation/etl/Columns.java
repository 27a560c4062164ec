package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.ingest.Mapping;
import java.util.Map;

/** Makes the cells of one table's columns as the mapping wants them. */
final class Columns {
    private final TableRun run;
    private final Mapping mapping;
    private final MissingMarkers markers;

    Columns(TableRun run, Mapping mapping) {
        this.run = run;
        this.mapping = mapping;
        this.markers = run.markers();
    }

    MissingMarkers markers() {
        return markers;
    }

    CodedCells coded(String column, Normaliser normaliser) {
        return coded(column, normaliser, new Dictionary());
    }

    CodedCells coded(String column, Normaliser normaliser, Dictionary dictionary) {
        Map<String, String> values = mapping.values().getOrDefault(column, Map.of());
        return new CodedCells(run, column, markers, Normalisers.translated(values, normaliser), dictionary);
    }

    /**
     * Cells that hold a value of another column, before or after a change.
     *
     * @param column canonical column whose translations apply; an empty name for none
     */
    CodedCells changed(String cells, String column, Normaliser normaliser, Dictionary dictionary) {
        Map<String, String> values = mapping.values().getOrDefault(column, Map.of());
        return new CodedCells(run, cells, markers, Normalisers.translated(values, normaliser), dictionary);
    }

    CodedColumnCells column(String column, Normaliser normaliser) {
        return new CodedColumnCells(coded(column, normaliser));
    }

    DateCells date(String column) {
        return new DateCells(run, column, markers, mapping);
    }

    TextCells text(String column) {
        return new TextCells(run, column, markers);
    }

    FreeTextCells freeText(String column) {
        return new FreeTextCells(run, column);
    }

    NumberCells number(String column, double least) {
        return new NumberCells(run, column, markers, least);
    }

    FlagCells flag(String column) {
        return new FlagCells(coded(column, Normalisers::flag));
    }
}
