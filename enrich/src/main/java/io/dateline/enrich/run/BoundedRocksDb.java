package io.dateline.enrich.run;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bound for the native memory of all state stores of the process. Built by Streams, once a store.
 *
 * <p>By default each store of each partition takes up to 98 MB outside of the heap, of which no heap setting knows.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    /** Bytes, as a {@code long}. The first store of the process decides. */
    static final String MEMORY = "dateline.state.memory";

    private static final double SHARE_OF_WRITES = 0.5;
    private static final double SHARE_OF_INDEXES = 0.1;
    private static final long WRITE_BUFFER_BYTES = 4L * 1024 * 1024;
    private static final int WRITE_BUFFERS = 2;

    private static final class Shared {
        private final Cache cache;
        private final WriteBufferManager writes;

        Shared(long memory) {
            // The write buffers are charged to the cache, so that both together stay within the bound.
            cache = new LRUCache(memory, -1, false, SHARE_OF_INDEXES);
            writes = new WriteBufferManager((long) (memory * SHARE_OF_WRITES), cache);
        }
    }

    // Lives as long as the process: stores of any stage may open and close at any time.
    private static volatile @Nullable Shared shared;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> settings) {
        Shared bound = shared(settings);
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(bound.cache);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(bound.writes);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache is shared: closing it here would take it from the other stores.
    }

    private static Shared shared(Map<String, Object> settings) {
        Shared found = shared;
        if (found != null) {
            return found;
        }
        synchronized (BoundedRocksDb.class) {
            Shared made = shared;
            if (made == null) {
                made = new Shared(Long.parseLong(String.valueOf(settings.get(MEMORY))));
                shared = made;
            }
            return made;
        }
    }
}
