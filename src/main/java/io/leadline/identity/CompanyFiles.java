package io.leadline.identity;

/** Whether a company's own files were ever loaded; for accounts that a demonstration shows to everybody. */
public interface CompanyFiles {

    boolean loaded();
}
