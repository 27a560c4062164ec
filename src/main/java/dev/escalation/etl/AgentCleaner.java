package dev.escalation.etl;

import dev.escalation.data.AgentTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import java.util.List;

/** Agents: years of experience a number of 0 or more, department title case. */
final class AgentCleaner implements RowCleaner {
    private final TableRun run;
    private final IdCells ids;
    private final TextCells name;
    private final CodedColumnCells department;
    private final NumberCells experienceYears;
    private final List<AttributeCells> attributes;

    AgentCleaner(TableRun run, Mapping mapping) {
        Columns columns = new Columns(run, mapping);
        this.run = run;
        this.ids = new IdCells(run, "agent_id", columns.markers());
        this.name = columns.text("name");
        this.department = columns.column("department", Normalisers::titleCase);
        this.experienceYears = columns.number("experience_years", 0);
        this.attributes = AttributeCells.of(run, columns.markers(), mapping);
    }

    @Override
    public void clean(RowBatch batch, int row) {
        if (!run.accept(batch, row) || !ids.isNew(batch, row)) {
            return;
        }
        ids.keep(batch, row);
        name.add(batch, row);
        department.add(batch, row);
        experienceYears.add(batch, row);
        attributes.forEach(attribute -> attribute.add(batch, row));
    }

    AgentTable build(List<String> notes) {
        return new AgentTable(
                ids.dictionary(),
                name.build(),
                department.build(),
                experienceYears.build(),
                AttributeCells.build(attributes, notes));
    }
}
