package io.leadline.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code leadline.uploads}: how much may be uploaded for one import.
 *
 * @param size of all files, unfolded
 * @param files their number, those in zip files counted one by one
 */
@ConfigurationProperties("leadline.uploads")
public record UploadLimits(
        @DefaultValue("4GB") DataSize size,
        @DefaultValue("500") int files) {

    /** What holds where nobody has set anything. */
    public static final UploadLimits USUAL = new UploadLimits(DataSize.ofGigabytes(4), 500);
}
