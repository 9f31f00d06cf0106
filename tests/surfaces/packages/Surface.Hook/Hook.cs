internal class StartupHook
{
    public static void Initialize() => Marker.Leave("startup hook of Surface.Hook");
}
