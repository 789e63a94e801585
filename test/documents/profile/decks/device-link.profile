;
  DEVICE OSAPA  MPCIPA
  LINK   OSAL1  IPAQENET  OSAPA
  LINK   OSAL2  ipaqenet  OSAPB
; -------------------------------------------------------------------
; A second adapter, in another subnet
; -------------------------------------------------------------------
;
  DEVICE OSAPB    MPCIPA
;--------------------------------------------------------------------
  HOME 10.20.30.40       OSAL1
  HOME 192.168.77.5      OSAL2
  BEGINRoutes
  ; Destination        SubnetMask       FirstHop     LinkName    Size
  ROUTE 10.20.30.0     255.255.255.0    =            OSAL1   MTU 1500
  ROUTE 192.168.77.0   255.255.255.0    =            OSAL2   MTU 1500
  ROUTE DEFAULT                         192.168.77.1 OSAL2   MTU 1500
  ENDRoutes
;
 START OSAPA
 START OSAPB
