package io.dateline.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of an upsert, made from the names of the columns. */
final class Upsert {

    private Upsert() {}

    /**
     * An upsert by the first column.
     *
     * @param guard when an existing row is replaced, as a condition on {@code excluded} and the table
     * @param columns name; name and expression with the bound value in it ({@code "coding=CAST(:coding AS jsonb)"}); or name and a
     *     question mark, when null leaves the value of an existing row
     */
    static String into(String table, String guard, String... columns) {
        String key = name(columns[0]);
        String names = Arrays.stream(columns).map(Upsert::name).collect(Collectors.joining(", "));
        String values = Arrays.stream(columns).map(Upsert::value).collect(Collectors.joining(", "));
        String updates = Arrays.stream(columns)
                .filter(column -> !name(column).equals(key))
                .map(column -> update(table, column))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + names + ") VALUES (" + values + ") ON CONFLICT (" + key
                + ") DO UPDATE SET " + updates + " WHERE " + guard;
    }

    /**
     * An upsert that always lets the new row stand.
     *
     * @param key names of the key's columns
     * @param columns names of all others
     */
    static String latest(String table, List<String> key, List<String> columns) {
        List<String> all = Stream.concat(key.stream(), columns.stream()).toList();
        String values = all.stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        String updates =
                columns.stream().map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + String.join(", ", all) + ") VALUES (" + values + ") ON CONFLICT ("
                + String.join(", ", key) + ") DO UPDATE SET " + updates;
    }

    private static String name(String column) {
        int equals = column.indexOf('=');
        String name = equals < 0 ? column : column.substring(0, equals);
        return keepsValue(column) ? name.substring(0, name.length() - 1) : name;
    }

    private static String update(String table, String column) {
        String name = name(column);
        return keepsValue(column)
                ? name + " = coalesce(excluded." + name + ", " + table + "." + name + ")"
                : name + " = excluded." + name;
    }

    private static boolean keepsValue(String column) {
        return column.endsWith("?");
    }

    private static String value(String column) {
        int equals = column.indexOf('=');
        return equals < 0 ? ":" + name(column) : column.substring(equals + 1);
    }
}
