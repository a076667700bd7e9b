package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.events.Count;
import org.atalaya.events.Harm;
import org.atalaya.events.Scope;
import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.numbers.ReadNumber;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * Tables of figures in a text: lines of as many cells between bars, the first of which names the harm of each column. A row
 * of a table with a total is part of it.
 */
final class Tables {
    private static final String BAR = "|";
    private static final String TOTAL = "total";
    private static final int FEWEST_LINES = 3;

    private final TokenizedText text;
    private final CasualtyLanguage language;
    private final Numbers numbers;
    private final BitSet held = new BitSet();

    /** By the sentence that each begins in. */
    private final Map<Integer, Table> tables = new HashMap<>();

    /** The tokens of a cell. */
    private record Cell(int first, int end) {}

    private record Table(List<List<Cell>> lines) {
        int first() {
            return lines.get(0).get(0).first();
        }

        int end() {
            List<Cell> last = lines.get(lines.size() - 1);
            return last.get(last.size() - 1).end();
        }
    }

    Tables(TokenizedText text, CasualtyLanguage language, Numbers numbers) {
        this.text = text;
        this.language = language;
        this.numbers = numbers;
        if (text.raw().indexOf('|') >= 0) {
            find();
        }
    }

    /** Whether a token is of a table, whose words are no sentence. */
    boolean holds(int token) {
        return held.get(token);
    }

    /** The claims of the table that begins in a sentence; none where none does. */
    List<Statement> beginningIn(int sentence) {
        List<Statement> claims = new ArrayList<>();
        Table table = tables.get(sentence);
        if (table != null) {
            addClaims(table, claims);
        }
        return claims;
    }

    private void find() {
        List<List<Cell>> lines = new ArrayList<>();
        int first = 0;
        while (first < text.size()) {
            int end = endOfLine(first);
            List<Cell> cells = cells(first, end);
            boolean isNext =
                    cells.size() > 1 && (lines.isEmpty() || lines.get(0).size() == cells.size());
            if (!isNext) {
                keep(lines);
                lines = new ArrayList<>();
            }
            if (cells.size() > 1) {
                lines.add(cells);
            }
            first = end;
        }
        keep(lines);
    }

    private void keep(List<List<Cell>> lines) {
        if (lines.size() < FEWEST_LINES) {
            return;
        }
        long columns =
                lines.get(0).stream().skip(1).filter(cell -> harm(cell) != null).count();
        boolean hasTotal = lines.stream().anyMatch(this::isTotal);
        // One column without a total below it is of a total above it, which ListBelow knows.
        if (columns > 1 || (columns == 1 && hasTotal)) {
            Table table = new Table(lines);
            held.set(table.first(), table.end());
            tables.put(text.sentence(table.first()), table);
        }
    }

    private int endOfLine(int first) {
        int end = first + 1;
        while (end < text.size() && !text.beginsLine(end)) {
            end++;
        }
        return end;
    }

    private List<Cell> cells(int first, int end) {
        List<Cell> cells = new ArrayList<>();
        int from = first;
        for (int token = first; token <= end; token++) {
            if (token == end || text.folded(token).equals(BAR)) {
                if (token > from) {
                    cells.add(new Cell(from, token));
                }
                from = token + 1;
            }
        }
        return cells;
    }

    private @Nullable Harm harm(Cell cell) {
        for (int token = cell.first(); token < cell.end(); token++) {
            Lexicon.Entry entry = language.words.longest(text, token, cell.end());
            for (int index : CasualtyLanguage.HARM_INDEXES) {
                if (entry != null && SentenceWords.has(entry, index)) {
                    return CasualtyLanguage.HARMS.get((int) entry.value(index));
                }
            }
        }
        return has(cell, Setting.DEAD) ? Harm.KILLED : null;
    }

    private boolean has(Cell cell, long mask) {
        for (int token = cell.first(); token < cell.end(); token++) {
            if (Setting.is(language, text, token, cell.end(), mask)) {
                return true;
            }
        }
        return false;
    }

    private void addClaims(Table table, List<Statement> claims) {
        List<Cell> head = table.lines().get(0);
        List<List<Cell>> rows = table.lines().subList(1, table.lines().size());
        boolean hasTotal = rows.stream().anyMatch(this::isTotal);
        for (List<Cell> row : rows) {
            Scope ofTotal = has(row.get(0), Setting.DAY) ? Scope.INCIDENT : Scope.CUMULATIVE;
            Scope scope = hasTotal && !isTotal(row) ? Scope.SUBSET : ofTotal;
            for (int column = 1; column < row.size(); column++) {
                Harm harm = harm(head.get(column));
                Long figure = figure(row.get(column));
                if (harm != null && figure != null && figure > 0) {
                    claims.add(statement(row, row.get(column), harm, figure, scope));
                }
            }
        }
    }

    private boolean isTotal(List<Cell> row) {
        return text.folded(row.get(0).first()).equals(TOTAL);
    }

    private @Nullable Long figure(Cell cell) {
        ReadNumber number =
                text.kind(cell.first()) == Kind.NUMBER ? numbers.read(text, cell.first(), cell.end()) : null;
        return number != null && number.end() == cell.end() ? number.value() : null;
    }

    private Statement statement(List<Cell> row, Cell cell, Harm harm, long figure, Scope scope) {
        return new Statement(new FoundClaim(
                text,
                harm,
                Count.exactly(figure),
                scope,
                row.get(0).first(),
                cell.end(),
                cell.first(),
                cell.first(),
                null,
                "a table"));
    }
}
