package org.chancery.exchange.exporting;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * How far an export is written.
 *
 * @param header of the file; null where not even that is whole
 * @param entries how many of its entries are whole
 * @param bytes how many bytes its whole lines have; what comes after them broke off
 * @param ended whether it has its end
 */
public record Begun(@Nullable ExportHeader header, long entries, long bytes, boolean ended) {

    /**
     * Looks at an export that may have broken off.
     *
     * @throws BadExport when it is none, or a whole line of it was changed
     */
    public static Begun of(InputStream in) throws IOException {
        ExportFile file;
        try {
            file = ExportFile.begin(in);
        } catch (CutShort e) {
            return new Begun(null, 0, 0, false);
        }
        try {
            var sum = file.read((_, entry) -> entry.leaf(), _ -> {});
            return new Begun(file.header(), sum.entries(), 0, true);
        } catch (CutShort e) {
            return new Begun(file.header(), file.soFar().entries(), e.wholeBytes(), false);
        }
    }
}
