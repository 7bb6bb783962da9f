package io.leadline.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What stands in a cell of a workbook, as a person sees it: the same as in a CSV file that is saved of it. A number is no text
 * that looks like one: how a workbook's numbers are written is nobody's choice, and says nothing of how its texts are.
 */
final class SheetCell {

    private static final int MOST_DIGITS = 40;
    private static final int DECIMALS_LIKE_THOUSANDS = 3;

    /** Built-in formats of money: the dollar in them stands for the currency of whoever opens the workbook. */
    private static final Set<Integer> OF_ITS_COUNTRY = Set.of(5, 6, 7, 8, 42, 44);

    private static final Pattern BESIDE_SIGNS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern ZEROS = Pattern.compile("0{2,40}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private SheetCell() {}

    static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            // Programs write formulas and leave it to the spreadsheet to find what comes out.
            String formula = cell.getFormula();
            return formula == null || formula.isEmpty() ? "" : "=" + formula;
        }
        if (cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            return raw;
        }
        if (cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && NUMBER.matcher(raw).matches()) {
            String format = cell.getDataFormatString();
            String shown = format == null ? "" : format;
            String number = number(cell, raw, BESIDE_SIGNS.matcher(shown).replaceAll(""));
            Integer id = cell.getDataFormatId();
            String sign = CurrencySigns.ofFormat(shown, id != null && OF_ITS_COUNTRY.contains(id));
            return sign.isEmpty() || !isNumber(number) ? number : sign + " " + number;
        }
        return cell.getType() == CellType.BOOLEAN ? raw : asText(cell.getText());
    }

    /** Whether what {@link #text} made stands for a number, and not for a text that looks like one. */
    static boolean isNumber(String cell) {
        return Numbers.isPlain(cell);
    }

    /** Whether it stands for a number that the workbook shows with the sign of a currency. */
    static boolean isAmount(String cell) {
        int blank = cell.indexOf(' ');
        if (blank <= 0 || !Numbers.isPlain(cell.substring(blank + 1))) {
            return false;
        }
        int point = cell.indexOf('.', blank);
        boolean thousands = point >= 0 && cell.length() - point - 1 == DECIMALS_LIKE_THOUSANDS;
        return !thousands && CurrencySigns.isSign(cell.substring(0, blank));
    }

    /** A number that the workbook shows with the sign of a currency, without it; any other cell as it is. */
    static String withoutSign(String cell) {
        return isAmount(cell) ? cell.substring(cell.indexOf(' ') + 1) : cell;
    }

    /** With a blank behind it, which nobody reads, where it could be taken for a number of the workbook. */
    private static String asText(String text) {
        return text.indexOf('.') >= 0 && (Numbers.isPlain(text) || isAmount(text)) ? text + " " : text;
    }

    private static String number(Cell cell, String raw, String format) {
        if (isDate(format)) {
            return cell.asDate().toLocalDate().toString();
        }
        if (raw.length() > MOST_DIGITS) {
            return raw;
        }
        BigDecimal exact = new BigDecimal(raw);
        if (Math.abs((long) exact.scale()) > MOST_DIGITS) {
            return raw;
        }
        // 0.1 is kept as 0.10000000000000001, a long code as 5.0123456789E12.
        BigDecimal shown = exact.round(new MathContext(15)).stripTrailingZeros();
        if (format.indexOf('%') >= 0) {
            shown = shown.movePointRight(2).stripTrailingZeros();
        }
        if (ZEROS.matcher(format).matches() && shown.signum() >= 0 && shown.scale() <= 0) {
            String digits = shown.toPlainString();
            return "0".repeat(Math.max(0, format.length() - digits.length())) + digits;
        }
        // With one more zero: three decimals alone could be thousands.
        return shown.scale() == DECIMALS_LIKE_THOUSANDS
                ? shown.setScale(DECIMALS_LIKE_THOUSANDS + 1).toPlainString()
                : shown.toPlainString();
    }

    private static boolean isDate(String format) {
        String small = format.toLowerCase(Locale.ROOT);
        return small.contains("yy") || small.contains("d") && small.contains("m");
    }
}
