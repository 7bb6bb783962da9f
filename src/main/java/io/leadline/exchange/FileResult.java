package io.leadline.exchange;

import io.leadline.shared.Saved;

/**
 * What an import made of one file.
 *
 * @param rows all rows but the header
 * @param saved new, changed and unchanged rows
 * @param wrong rows left out
 */
public record FileResult(ShopFile file, long rows, Saved saved, long wrong) {}
