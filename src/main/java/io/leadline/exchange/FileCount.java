package io.leadline.exchange;

/**
 * How many rows of a file were right and wrong.
 *
 * @param rows all rows but the header
 * @param wrong those left out
 */
public record FileCount(long rows, long wrong) {

    FileCount plus(FileCount more) {
        return new FileCount(rows + more.rows, wrong + more.wrong);
    }
}
