package org.atalaya.search.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Office Open XML, as many sheets as the rows need. Without its end it is no archive, and no program opens it. */
final class XlsxEncoder<T> implements Encoder<T> {
    /** Excel takes no more in one cell. */
    private static final int LONGEST_CELL = 32_767;

    private static final int HEADERS = 2;

    private final Table<T> table;
    private final int mostRows;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(written, "Atalaya", "1.0");
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    XlsxEncoder(Table<T> table) {
        this(table, Worksheet.MAX_ROWS);
    }

    /** @param mostRows of one sheet, headers included */
    XlsxEncoder(Table<T> table, int mostRows) {
        this.table = table;
        this.mostRows = mostRows;
    }

    @Override
    public byte[] rows(List<T> rows) {
        try {
            Worksheet current = sheet();
            for (T each : rows) {
                if (row == mostRows) {
                    current.finish();
                    sheet = null;
                    current = sheet();
                }
                write(current, each);
            }
            current.flush();
            return taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Worksheet sheet() {
        if (sheet == null) {
            sheets++;
            sheet = workbook.newWorksheet(sheets == 1 ? table.name() : table.name() + " " + sheets);
            sheet.freezePane(0, HEADERS);
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.inlineString(0, column, table.columns().get(column).name());
                sheet.inlineString(1, column, table.columns().get(column).tag());
                sheet.style(0, column).bold().set();
            }
            row = HEADERS;
        }
        return sheet;
    }

    private void write(Worksheet into, T each) {
        for (int column = 0; column < table.columns().size(); column++) {
            Object value = table.columns().get(column).value().apply(each);
            if (value instanceof Number number) {
                into.value(row, column, number);
            } else if (value != null) {
                into.inlineString(row, column, PlainText.cut(PlainText.cell(value.toString()), LONGEST_CELL));
            }
        }
        row++;
    }

    @Override
    public byte[] end() {
        try {
            sheet().finish();
            workbook.finish();
            return taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] taken() {
        byte[] bytes = written.toByteArray();
        written.reset();
        return bytes;
    }
}
