#if !Logging
    /// A line for each exchange by swift-log, which is fetched only for those who enable it.
    @available(*, unavailable, message: "enable the trait in Package.swift: .package(url: ..., traits: [\"Logging\"])")
    public enum LoggingMiddleware {}
#endif

#if !Metrics
    /// Figures by swift-metrics, which is fetched only for those who enable it.
    @available(*, unavailable, message: "enable the trait in Package.swift: .package(url: ..., traits: [\"Metrics\"])")
    public enum MetricsMiddleware {}
#endif

#if !Tracing
    /// Spans by swift-distributed-tracing, which is fetched only for those who enable it.
    @available(*, unavailable, message: "enable the trait in Package.swift: .package(url: ..., traits: [\"Tracing\"])")
    public enum TracingMiddleware {}
#endif
