/** Reading CSV files of other programs and writing our own, safely for the spreadsheets that open them. */
package org.kept.shared.csv;
