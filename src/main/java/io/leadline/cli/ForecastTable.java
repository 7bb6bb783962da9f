package io.leadline.cli;

import io.leadline.demand.forecast.Band;
import io.leadline.demand.forecast.Forecast;
import io.leadline.demand.forecast.Series;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes forecasts as {@code series,step,method,mean,lo80,hi80,…}. */
final class ForecastTable {

    private static final MathContext DIGITS = new MathContext(12);

    private final Writer out;

    ForecastTable(Writer out) {
        this.out = out;
    }

    void head(double[] levels) throws IOException {
        out.write("series,step,method,mean");
        for (double level : levels) {
            out.write(",lo" + number(level) + ",hi" + number(level));
        }
        out.write('\n');
    }

    void add(Series series, Forecast forecast) throws IOException {
        String id = quoted(series.id());
        for (int h = 0; h < forecast.mean().length; h++) {
            out.write(id + ',' + (h + 1) + ',' + forecast.method() + ',' + number(forecast.mean()[h]));
            for (Band band : forecast.bands()) {
                out.write(',' + number(band.lower()[h]) + ',' + number(band.upper()[h]));
            }
            out.write('\n');
        }
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
